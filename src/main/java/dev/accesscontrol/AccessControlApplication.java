package dev.accesscontrol;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the console. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AccessControlApplication {

    public static void main(String[] args) {
        SpringApplication.run(AccessControlApplication.class, args);
    }

    /** The one clock of the program; tests put another in its place. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
