package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;

/** Opens the stored plan of a sync. */
@Component
class Executions {

    private final PlanRecords plans;
    private final ConnectedTenants tenants;

    Executions(PlanRecords plans, ConnectedTenants tenants) {
        this.plans = plans;
        this.tenants = tenants;
    }

    Execution of(Task task) {
        var plan = plans.findById(task.requiredPlanId()).orElseThrow();
        return Execution.of(task, tenants.of(plan.connectionId()), plan);
    }
}
