package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.source.SourceFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dry run or a sync as pages show it.
 *
 * @param planId the plan that a dry run has made (null until it has) or that a sync executes
 * @param source the tenant's display name at that time
 * @param done people done in this phase
 * @param total how many there are in this phase, null when not known
 * @param stalled running, but without a sign of life for a minute
 * @param failure why it failed, when the source was the cause
 * @param failureReference the reference number in this program's log, when this program was the
 *     cause
 * @param deletions how many deletions were judged; with {@code domainUsers}, when cancelled by the
 *     deletion limit
 */
public record RunView(
        UUID id,
        RunKind kind,
        @Nullable UUID planId,
        UUID connectionId,
        UUID domainId,
        String domain,
        String source,
        RunTrigger trigger,
        String startedBy,
        RunState state,
        RunPhase phase,
        long done,
        @Nullable Long total,
        RunCounts counts,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean cancelRequested,
        boolean stalled,
        double perSecond,
        @Nullable Duration remaining,
        @Nullable SourceFailure failure,
        @Nullable String failureReference,
        @Nullable Long deletions,
        @Nullable Long domainUsers,
        @Nullable Integer limitPercent,
        RunGuards guards) {}
