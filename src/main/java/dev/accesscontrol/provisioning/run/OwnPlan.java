package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;

/**
 * The plan that a periodic sync makes for itself. Until it is stored, a new owner of the run begins
 * anew; from then on it goes on with exactly this plan.
 */
@Component
class OwnPlan {

    private final Planning planning;
    private final OwnPlanCompletion completion;

    OwnPlan(Planning planning, OwnPlanCompletion completion) {
        this.planning = planning;
        this.completion = completion;
    }

    /** Settings that are changed meanwhile make it begin once more. */
    Task make(Task task) {
        var draft = planning.draft(task);
        while (!completion.complete(draft)) {
            draft = planning.draft(task);
        }
        return task.of(draft.planId());
    }
}
