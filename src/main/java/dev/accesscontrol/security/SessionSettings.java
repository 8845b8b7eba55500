package dev.accesscontrol.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a session ends.
 *
 * @param idleTimeout without a request that a person made
 * @param lifetime whatever happens
 */
@ConfigurationProperties("accesscontrol.session")
record SessionSettings(
        @DefaultValue("30m") Duration idleTimeout, @DefaultValue("12h") Duration lifetime) {}
