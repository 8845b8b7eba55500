package dev.accesscontrol.provisioning.run;

import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a plan together, step by step, up to the verdict. It writes no user. */
@Component
class Planning {

    private final DraftPlans drafts;
    private final List<PlanningStep> steps;

    Planning(DraftPlans drafts, List<PlanningStep> steps) {
        this.drafts = drafts;
        this.steps = steps;
    }

    Draft draft(Task task) {
        var draft = drafts.begin(task);
        steps.forEach(step -> step.take(draft));
        return draft;
    }
}
