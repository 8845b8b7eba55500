package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;

/** What a draft comes to after its last row: exclusions and collisions, then the counts. */
@Component
class DraftVerdict {

    private final PlanJudgement judgement;
    private final PlanCounts counts;

    DraftVerdict(PlanJudgement judgement, PlanCounts counts) {
        this.judgement = judgement;
        this.counts = counts;
    }

    PlanSize size(Draft draft) {
        judgement.judge(draft);
        return counts.size(draft);
    }

    boolean isFirstImport(Draft draft) {
        return counts.isFirstImport(draft);
    }
}
