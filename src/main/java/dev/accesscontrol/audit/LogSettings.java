package dev.accesscontrol.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keep for how long both logs are kept
 */
@ConfigurationProperties("accesscontrol.logs")
record LogSettings(@DefaultValue("400d") Duration keep) {

    LogSettings {
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("accesscontrol.logs.keep is less than a day");
        }
    }
}
