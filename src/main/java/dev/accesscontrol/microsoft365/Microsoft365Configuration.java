package dev.accesscontrol.microsoft365;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Microsoft365Configuration {

    @Bean
    Sleeper sleeper() {
        return Thread::sleep;
    }
}
