package dev.accesscontrol.provisioning.notice;

import dev.accesscontrol.provisioning.run.RunKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as one administrator sees it.
 *
 * @param runId the latest run that it is about; null for one that is about a connection
 * @param failureCause of {@link dev.accesscontrol.provisioning.source.SourceFailure.Cause}
 * @param failedRows of a run that completed with failures
 * @param times how often it has happened
 * @param read whether this administrator has read it
 */
public record NoticeView(
        UUID id,
        NoticeKind kind,
        UUID connectionId,
        String source,
        @Nullable UUID runId,
        @Nullable RunKind runKind,
        @Nullable String domain,
        @Nullable String failureCause,
        long failedRows,
        long times,
        Instant firstAt,
        Instant lastAt,
        boolean read) {}
