package dev.accesscontrol.microsoft365;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Microsoft365Configuration {

    @Bean
    Sleeper sleeper() {
        return Thread::sleep;
    }

    @Bean
    GraphConnections graphConnections(Microsoft365Settings settings, MeterRegistry registry) {
        return new GraphConnections(GraphRoot.of(settings), Duration.ofSeconds(60), registry);
    }
}
