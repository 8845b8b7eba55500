package dev.accesscontrol.provisioning.periodic;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for a domain last.
 *
 * @param nextRunAt null while it is disabled
 */
record Schedule(
        UUID domainId,
        UUID connectionId,
        boolean enabled,
        String changedBy,
        Instant changedAt,
        @Nullable Instant nextRunAt) {}
