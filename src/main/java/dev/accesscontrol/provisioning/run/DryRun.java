package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;

/** The making of a plan that somebody reviews, from the first page to the verdict. */
@Component
class DryRun {

    private final Planning planning;
    private final PlanCompletion completion;

    DryRun(Planning planning, PlanCompletion completion) {
        this.planning = planning;
        this.completion = completion;
    }

    void make(Task task) {
        completion.complete(planning.draft(task));
    }
}
