package dev.accesscontrol.credentials;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with a salt of 16 and a hash of 32 bytes; the prefix leaves room for what follows it.
 */
@Configuration(proxyBeanMethods = false)
class PasswordEncoding {

    private static final String ARGON2ID = "argon2id";

    @Bean
    PasswordEncoder passwordEncoder(PasswordSettings cost) {
        return new DelegatingPasswordEncoder(
                ARGON2ID,
                Map.of(
                        ARGON2ID,
                        new Argon2PasswordEncoder(16, 32, 1, cost.memoryKib(), cost.iterations())));
    }
}
