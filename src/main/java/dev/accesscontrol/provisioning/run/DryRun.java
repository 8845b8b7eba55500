package dev.accesscontrol.provisioning.run;

import java.util.List;
import org.springframework.stereotype.Component;

/** The making of a plan, from the first page to the verdict. It writes no user. */
@Component
class DryRun {

    private final DraftPlans drafts;
    private final List<PlanningStep> steps;
    private final PlanCompletion completion;

    DryRun(DraftPlans drafts, List<PlanningStep> steps, PlanCompletion completion) {
        this.drafts = drafts;
        this.steps = steps;
        this.completion = completion;
    }

    void make(Task task) {
        var draft = drafts.begin(task);
        steps.forEach(step -> step.take(draft));
        completion.complete(draft);
    }
}
