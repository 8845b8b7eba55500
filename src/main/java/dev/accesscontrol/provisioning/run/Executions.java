package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;

/** Opens the stored plan of a sync. */
@Component
class Executions {

    private final PlanRecords plans;
    private final Tenants tenants;

    Executions(PlanRecords plans, Tenants tenants) {
        this.plans = plans;
        this.tenants = tenants;
    }

    Execution of(Task task) {
        var plan = plans.findById(task.requiredPlanId()).orElseThrow();
        return Execution.of(task, tenants.of(plan.connectionId()), plan);
    }
}
