package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.provisioning.run.Runs;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A reviewed plan and its start. */
@Component
class PlanExecution {

    private final Plans plans;
    private final Runs runs;

    PlanExecution(Plans plans, Runs runs) {
        this.plans = plans;
        this.runs = runs;
    }

    PlanView plan(UUID planId) {
        return plans.get(planId);
    }

    /**
     * A second call finds the run of the first.
     *
     * @param shown the plan's revision that the administrator has read
     */
    UUID start(PlanView plan, long shown, String actor) {
        return runs.execute(plan.id(), shown, actor);
    }
}
