package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunView;
import java.util.List;
import java.util.Objects;
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
        return isSync() && isOver() && run.counts().added() > 0;
    }

    /** How many deletions the limit would have let pass. */
    public long allowedDeletions() {
        int percent = Objects.requireNonNullElse(run.limitPercent(), 0);
        return new DeletionLimit(percent)
                .allowed(Objects.requireNonNullElse(run.domainUsers(), 0L));
    }
}
