package dev.accesscontrol.sandbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Starts the simulated tenant with the program, in profile {@code sandbox} only. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxConfiguration {

    @Bean
    SandboxLifecycle sandboxLifecycle(Environment environment) {
        return new SandboxLifecycle(SandboxSettings.of(environment));
    }
}
