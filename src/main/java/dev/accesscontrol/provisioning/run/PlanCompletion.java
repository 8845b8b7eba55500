package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a draft into the domain's plan and ends its dry run, all in one transaction. */
@Component
class PlanCompletion {

    private final PlanJudgement judgement;
    private final PlanCounts counts;
    private final DraftPlans drafts;
    private final RunLedger ledger;

    PlanCompletion(
            PlanJudgement judgement, PlanCounts counts, DraftPlans drafts, RunLedger ledger) {
        this.judgement = judgement;
        this.counts = counts;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    @Transactional
    void complete(Draft draft) {
        judgement.judge(draft);
        var size = counts.size(draft);
        drafts.publish(draft, size, counts.isFirstImport(draft));
        ledger.complete(draft, size.expected());
    }
}
