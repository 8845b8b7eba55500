package dev.accesscontrol.provisioning.run;

import java.time.Clock;
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

    /** Begins the plan of a dry run; what an interrupted owner of the run has left is dropped. */
    @Transactional
    Draft begin(Task task) {
        discard(task.runId());
        var tenant = tenants.of(task.connectionId());
        var connection = tenant.connection();
        var mode = connection.upnMode();
        if (mode == null) {
            throw new IllegalStateException("no UPN Mode for connection " + connection.id());
        }
        var plan = plans.saveAndFlush(new Plan(task, connection, mode, clock.instant()));
        return new Draft(task, tenant, plan.id(), mode);
    }

    /** Drops what the dry run has begun and not completed. */
    @Transactional
    void discard(UUID dryRunId) {
        tables.incomplete(dryRunId).forEach(tables::drop);
    }

    /** The draft becomes the domain's plan, in the caller's transaction. */
    void publish(Draft draft, PlanSize size, boolean firstImport) {
        plans.lockByDomain(draft.task().domainId(), Set.of(PlanState.READY))
                .forEach(Plan::supersede);
        var plan = plans.lock(draft.planId()).orElseThrow();
        plan.complete(size, firstImport, clock.instant());
        if (!tenants.of(plan.connectionId()).hasSameSettings(draft.tenant())) {
            plan.expire(clock.instant());
        }
        tables.forgetScaffolding(draft.planId());
    }
}
