package dev.accesscontrol.credentials;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one hash costs, and when guessing ends. The cost's defaults are OWASP's first choice for
 * Argon2id (Password Storage Cheat Sheet).
 *
 * @param memoryKib of one hash
 * @param iterations over that memory
 * @param failuresToLock failed sign-ins in a row that lock a user out
 * @param lockedFor how long
 */
@ConfigurationProperties("accesscontrol.passwords")
record PasswordSettings(
        @DefaultValue("19456") int memoryKib,
        @DefaultValue("2") int iterations,
        @DefaultValue("10") int failuresToLock,
        @DefaultValue("15m") Duration lockedFor) {}
