package dev.accesscontrol.credentials;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one hash costs. The defaults are OWASP's first choice for Argon2id (Password Storage Cheat
 * Sheet).
 *
 * @param memoryKib of one hash
 * @param iterations over that memory
 */
@ConfigurationProperties("accesscontrol.passwords")
record PasswordSettings(@DefaultValue("19456") int memoryKib, @DefaultValue("2") int iterations) {}
