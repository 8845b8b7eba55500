package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a domain has come in the wizard.
 *
 * @param active the run that is at work now
 * @param dryRun the latest dry run
 * @param sync the latest sync
 * @param plan the newest plan, whatever its state
 */
record DomainReview(
        DomainView domain,
        @Nullable RunView active,
        @Nullable RunView dryRun,
        @Nullable RunView sync,
        @Nullable PlanView plan) {

    /** There is a plan to execute. */
    public boolean isReady() {
        return plan != null && plan.state() == PlanState.READY;
    }

    public boolean isDryRunning() {
        return active != null && active.kind() == RunKind.DRY_RUN;
    }

    public boolean isSyncing() {
        return active != null && active.kind() == RunKind.SYNC;
    }

    /** The latest dry run ended without a plan, which has to be told. */
    public boolean dryRunEndedBadly() {
        return active == null
                && dryRun != null
                && switch (dryRun.state()) {
                    case FAILED, CANCELLED -> true;
                    case QUEUED,
                            RUNNING,
                            SUCCEEDED,
                            COMPLETED_WITH_FAILURES,
                            CANCELLED_BY_DELETION_LIMIT ->
                            false;
                };
    }

    /** The latest dry run, for the words about its end. */
    public RunReport dryRunReport() {
        return new RunReport(Objects.requireNonNull(dryRun), plan, List.of());
    }

    public ChangeBar bar() {
        return ChangeBar.of(Objects.requireNonNull(plan));
    }

    /** A plan that can be read, if no longer executed. */
    public boolean hasPlan() {
        return plan != null && plan.state() != PlanState.INCOMPLETE;
    }
}
