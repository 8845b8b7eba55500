package dev.accesscontrol.provisioning.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run is over, published in the transaction that ends it: what a listener writes is there if and
 * only if the run's end is.
 *
 * @param source the connection's name
 * @param state how it ended
 * @param startedAt null when it was cancelled before it began
 * @param failureCause of {@link dev.accesscontrol.provisioning.source.SourceFailure.Cause}; null
 *     when it did not fail, or by this program's own fault
 */
public record RunEnded(
        UUID runId,
        UUID connectionId,
        UUID domainId,
        String domain,
        String source,
        RunKind kind,
        RunTrigger trigger,
        RunState state,
        RunCounts counts,
        @Nullable Instant startedAt,
        Instant at,
        @Nullable String failureCause) {}
