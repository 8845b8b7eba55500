package dev.accesscontrol.provisioning.periodic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often domains are synchronised by themselves.
 *
 * @param interval from one periodic sync of a domain to the next, at least a minute
 */
@ConfigurationProperties(PeriodicSettings.PREFIX)
public record PeriodicSettings(@DefaultValue("1h") Duration interval) {

    static final String PREFIX = "accesscontrol.provisioning";

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public PeriodicSettings {
        if (interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    PREFIX + ".interval must be at least one minute, as in 1h or 30m");
        }
    }
}
