package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.feed.WaitingChanges;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a plan is to be made of. */
sealed interface Scope {

    /**
     * @param round of the connection's changes that the listing is at least as new as; null when
     *     the source tells none
     */
    record Everybody(@Nullable Long round) implements Scope {}

    record Changes(WaitingChanges changes) implements Scope {}

    /**
     * @param planId the plan that the run has executed
     */
    record FailedRows(UUID planId) implements Scope {}

    default PlanScope kind() {
        return switch (this) {
            case Everybody _ -> PlanScope.EVERYBODY;
            case Changes _ -> PlanScope.CHANGES;
            case FailedRows _ -> PlanScope.FAILED_ROWS;
        };
    }

    /** The round that the domain reflects when the plan was applied; null when it says nothing. */
    default @Nullable Long feedRound() {
        return switch (this) {
            case Everybody(var round) -> round;
            case Changes(var changes) -> changes.round();
            case FailedRows _ -> null;
        };
    }
}
