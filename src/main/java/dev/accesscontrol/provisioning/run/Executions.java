package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;

/** Opens the stored plan of a sync, which a periodic one makes first. */
@Component
class Executions {

    private final PlanRecords plans;
    private final ConnectedTenants tenants;
    private final OwnPlan ownPlan;

    Executions(PlanRecords plans, ConnectedTenants tenants, OwnPlan ownPlan) {
        this.ownPlan = ownPlan;
        this.plans = plans;
        this.tenants = tenants;
    }

    Execution of(Task task) {
        var planned = task.planId() == null ? ownPlan.make(task) : task;
        var plan = plans.findById(planned.requiredPlanId()).orElseThrow();
        return Execution.of(planned, tenants.of(plan.connectionId()), plan);
    }
}
