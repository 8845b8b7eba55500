package dev.accesscontrol.provisioning.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the wait for a consent to take effect goes on.
 *
 * @param nextAt when it is asked again
 * @param active whether it is asked again by itself
 */
public record AccessProgress(
        Instant since,
        int tries,
        @Nullable Instant lastAt,
        @Nullable Instant nextAt,
        boolean active) {}
