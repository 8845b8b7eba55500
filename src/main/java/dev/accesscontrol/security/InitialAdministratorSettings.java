package dev.accesscontrol.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Global Admin who is there at the first start.
 *
 * @param password random and written once to the console output when not given
 * @param reset gives this administrator, who is locked out of the console, a new password
 */
@ConfigurationProperties("accesscontrol.initial-administrator")
record InitialAdministratorSettings(
        @DefaultValue("admin") String username,
        @Nullable String password,
        @DefaultValue("false") boolean reset) {

    @Override
    public String toString() {
        return username;
    }
}
