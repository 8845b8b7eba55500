package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a draft into the domain's plan and ends its dry run, all in one transaction. */
@Component
class PlanCompletion {

    private final DraftVerdict verdict;
    private final DraftPlans drafts;
    private final RunLedger ledger;

    PlanCompletion(DraftVerdict verdict, DraftPlans drafts, RunLedger ledger) {
        this.verdict = verdict;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    @Transactional
    void complete(Draft draft) {
        var size = verdict.size(draft);
        drafts.publish(draft, size, verdict.isFirstImport(draft));
        ledger.complete(draft, size.expected());
    }
}
