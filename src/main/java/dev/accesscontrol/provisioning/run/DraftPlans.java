package dev.accesscontrol.provisioning.run;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins plans, and drops those that will not be completed. */
@Component
class DraftPlans {

    private final PlanRecords plans;
    private final PlanTables tables;
    private final ConnectedTenants tenants;
    private final Clock clock;

    DraftPlans(PlanRecords plans, PlanTables tables, ConnectedTenants tenants, Clock clock) {
        this.plans = plans;
        this.tables = tables;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Begins the plan of a run; what an interrupted owner of the run has left is dropped. */
    @Transactional
    Draft begin(Task task, Scope scope) {
        discard(task.runId());
        var tenant = tenants.of(task.connectionId());
        var connection = tenant.connection();
        var mode = connection.upnMode();
        if (mode == null) {
            throw new IllegalStateException("no UPN Mode for connection " + connection.id());
        }
        var plan = plans.saveAndFlush(new Plan(task, connection, mode, scope, clock.instant()));
        return new Draft(task, tenant, plan.id(), mode, scope);
    }

    /** Drops what the dry run has begun and not completed. */
    @Transactional
    void discard(UUID dryRunId) {
        tables.incomplete(dryRunId).forEach(tables::drop);
    }

    /** The draft becomes the domain's plan, in the caller's transaction. */
    void publish(Draft draft, PlanSize size, boolean firstImport) {
        supersede(draft);
        var plan = complete(draft, size, firstImport);
        if (hasOtherSettings(draft)) {
            plan.expire(clock.instant());
        }
    }

    /**
     * The draft becomes the plan of the sync that has made it, in the caller's transaction. What
     * somebody is reviewing stays, unless this one changes something.
     */
    void take(Draft draft, PlanSize size, boolean firstImport) {
        if (size.changes() > 0) {
            supersede(draft);
        }
        var plan = complete(draft, size, firstImport);
        plan.execute(draft.task().runId(), plan.madeAt());
    }

    /** Whether the settings that the draft was made with are no more. */
    boolean hasOtherSettings(Draft draft) {
        return !tenants.of(draft.task().connectionId()).hasSameSettings(draft.tenant());
    }

    private void supersede(Draft draft) {
        lockReviewed(draft).forEach(Plan::supersede);
    }

    /** Plans are locked before their connection, always. */
    List<Plan> lockReviewed(Draft draft) {
        return plans.lockByDomain(draft.task().domainId(), Set.of(PlanState.READY));
    }

    private Plan complete(Draft draft, PlanSize size, boolean firstImport) {
        var plan = plans.lock(draft.planId()).orElseThrow();
        plan.complete(size, firstImport, clock.instant());
        tables.forgetScaffolding(draft.planId());
        return plan;
    }
}
