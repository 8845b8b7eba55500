package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;

/** What a draft comes to after its last row: collisions, then the counts. */
@Component
class DraftVerdict {

    private final Collisions collisions;
    private final PlanCounts counts;

    DraftVerdict(Collisions collisions, PlanCounts counts) {
        this.collisions = collisions;
        this.counts = counts;
    }

    PlanSize size(Draft draft) {
        collisions.judge(draft.planId());
        return counts.size(draft);
    }

    boolean isFirstImport(Draft draft) {
        return counts.isFirstImport(draft);
    }
}
