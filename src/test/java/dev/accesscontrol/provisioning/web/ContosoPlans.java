package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.run.PlanHold;
import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.PlanView;
import java.util.UUID;

/** Plans of {@link Contoso} in another light. */
final class ContosoPlans {

    private ContosoPlans() {}

    static PlanView with(PlanView plan, PlanState state, long deletes, UUID syncRun) {
        return copy(
                plan,
                state,
                deletes,
                syncRun,
                plan.returning(),
                plan.recentDeletions(),
                plan.hold());
    }

    /** The same plan, with what the guards know of it. */
    static PlanView guarded(PlanView plan, long returning, long recent, PlanHold hold) {
        return copy(plan, plan.state(), plan.deletes(), plan.syncRunId(), returning, recent, hold);
    }

    private static PlanView copy(
            PlanView plan,
            PlanState state,
            long deletes,
            UUID syncRun,
            long returning,
            long recent,
            PlanHold hold) {
        return new PlanView(
                plan.id(),
                plan.dryRunId(),
                plan.connectionId(),
                plan.domainId(),
                plan.domain(),
                plan.upnMode(),
                state,
                plan.madeAt(),
                plan.expiresAt(),
                plan.firstImport(),
                plan.adds(),
                plan.updates(),
                deletes,
                plan.skips(),
                plan.conflicts(),
                plan.warnings(),
                plan.excluded(),
                plan.blocked(),
                plan.unchanged(),
                plan.sourceUsers(),
                plan.domainUsers(),
                plan.limitPercent(),
                new DeletionLimit(plan.limitPercent()).isExceeded(deletes, plan.domainUsers()),
                syncRun,
                plan.scope(),
                plan.revision(),
                returning,
                recent,
                hold);
    }
}
