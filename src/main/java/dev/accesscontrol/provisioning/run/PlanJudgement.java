package dev.accesscontrol.provisioning.run;

import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The last look at a draft as a whole: who is excluded comes first, so that an excluded addition
 * brings nobody into conflict, and an excluded deletion frees no name.
 */
@Component
class PlanJudgement {

    private final PlanRecords plans;
    private final ExcludedRows excluded;
    private final Collisions collisions;

    PlanJudgement(PlanRecords plans, ExcludedRows excluded, Collisions collisions) {
        this.plans = plans;
        this.excluded = excluded;
        this.collisions = collisions;
    }

    void judge(Draft draft) {
        awaitDecisions(draft);
        excluded.takeInto(draft);
        collisions.judge(draft.planId());
    }

    /** Who is being excluded from the domain's present plan is not to be missed in this one. */
    private void awaitDecisions(Draft draft) {
        plans.lockByDomain(draft.task().domainId(), Set.of(PlanState.READY));
    }
}
