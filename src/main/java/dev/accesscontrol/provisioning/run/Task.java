package dev.accesscontrol.provisioning.run;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A run as the job holds it that has taken it over.
 *
 * @param epoch proves the ownership: only the job with the highest one may write
 * @param retryOf the run whose failed rows it is about
 * @param released for how many deletions a person released it; null when nobody did
 * @param checkpoint the last row that an earlier owner has come to
 * @param stopping whether this process is being shut down
 */
record Task(
        UUID runId,
        long epoch,
        RunKind kind,
        @Nullable UUID planId,
        UUID connectionId,
        UUID domainId,
        String domain,
        String startedBy,
        @Nullable UUID retryOf,
        Instant requestedAt,
        RunTrigger trigger,
        @Nullable Long released,
        Checkpoint checkpoint,
        BooleanSupplier stopping) {

    /** The run has its plan now. */
    Task of(UUID plan) {
        return new Task(
                runId,
                epoch,
                kind,
                plan,
                connectionId,
                domainId,
                domain,
                startedBy,
                retryOf,
                requestedAt,
                trigger,
                released,
                checkpoint,
                stopping);
    }

    UUID requiredPlanId() {
        if (planId == null) {
            throw new IllegalStateException("run " + runId + " has no plan");
        }
        return planId;
    }
}
