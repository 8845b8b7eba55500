package dev.accesscontrol.provisioning.run;

import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a plan together, step by step, up to the verdict. It writes no user. */
@Component
class Planning {

    private final Scopes scopes;
    private final DraftPlans drafts;
    private final List<PlanningStep> steps;

    Planning(Scopes scopes, DraftPlans drafts, List<PlanningStep> steps) {
        this.scopes = scopes;
        this.drafts = drafts;
        this.steps = steps;
    }

    Draft draft(Task task) {
        var scope = scopes.of(task);
        var draft = drafts.begin(task, scope);
        steps.stream().filter(step -> step.isFor(scope)).forEach(step -> step.take(draft));
        return draft;
    }
}
