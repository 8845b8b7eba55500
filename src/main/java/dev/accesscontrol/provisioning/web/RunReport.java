package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run with what its summary shows.
 *
 * @param plan the plan it made or executed; null for a dry run that made none
 * @param failures the first rows that failed
 */
record RunReport(RunView run, @Nullable PlanView plan, List<PersonRow> failures) {

    public boolean isSync() {
        return run.kind() == RunKind.SYNC;
    }

    public boolean isOver() {
        return run.state().isOver();
    }

    /** New users cannot sign in before somebody gives them a password. */
    public boolean needsPasswords() {
        return isSync() && isOver() && newUsers() > 0;
    }

    /** Who came back from the recycle bin has the own password. */
    public long newUsers() {
        long back = plan == null ? 0 : plan.returning();
        return Math.max(0, run.counts().added() - back);
    }

    /**
     * Whether the outcomes in the plan's rows are this run's: a plan that was held has two runs.
     */
    public boolean isItsOwn() {
        return isSync()
                && plan != null
                && (plan.syncRunId() == null || run.id().equals(plan.syncRunId()));
    }

    /** Whether its failed rows can be planned anew. */
    public boolean canBeRetried() {
        return isItsOwn() && run.state() == RunState.COMPLETED_WITH_FAILURES;
    }

    public boolean isHeld() {
        return plan != null && isItsOwn() && plan.state() == PlanState.HELD;
    }

    /** A person has started another run of its plan. */
    public boolean isReleasedSince() {
        return isSync() && plan != null && !isItsOwn();
    }
}
