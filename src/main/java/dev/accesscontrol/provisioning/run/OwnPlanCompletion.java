package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.Connections;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns the draft of a periodic sync into the plan that it executes, in one transaction. */
@Component
class OwnPlanCompletion {

    private final DraftVerdict verdict;
    private final DraftPlans drafts;
    private final RunLedger ledger;
    private final Connections connections;

    OwnPlanCompletion(
            DraftVerdict verdict, DraftPlans drafts, RunLedger ledger, Connections connections) {
        this.verdict = verdict;
        this.drafts = drafts;
        this.ledger = ledger;
        this.connections = connections;
    }

    /**
     * @return whether it was stored; else the settings are others by now
     */
    @Transactional
    boolean complete(Draft draft) {
        drafts.lockReviewed(draft);
        connections.fixUpnMode(draft.task().connectionId());
        if (drafts.hasOtherSettings(draft)) {
            return false;
        }
        var size = verdict.size(draft);
        drafts.take(draft, size, verdict.isFirstImport(draft));
        ledger.plan(draft);
        return true;
    }
}
