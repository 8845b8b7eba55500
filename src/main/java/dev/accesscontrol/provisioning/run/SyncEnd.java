package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a sync ends that was not interrupted. */
@Component
class SyncEnd {

    private final RunLedger ledger;
    private final RunProgress progress;
    private final RowOutcomes outcomes;
    private final SyncSequel sequel;

    SyncEnd(RunLedger ledger, RunProgress progress, RowOutcomes outcomes, SyncSequel sequel) {
        this.sequel = sequel;
        this.ledger = ledger;
        this.progress = progress;
        this.outcomes = outcomes;
    }

    /** Rows that were not to be applied are counted, and conflicts are failures by now. */
    @Transactional
    void complete(Execution execution) {
        var size = execution.size();
        outcomes.failConflicts(execution.planId());
        progress.add(execution.task(), new RunCounts(0, 0, 0, size.skips(), size.conflicts()));
        ledger.end(execution.task(), Run::complete);
        sequel.succeeded(execution);
    }

    /** Nothing was written; the plan waits for a person's word. */
    @Transactional
    void cancelByDeletionLimit(Task task, DeletionCheck check) {
        ledger.end(task, (run, now) -> run.cancelByDeletionLimit(check, now));
        sequel.cancelledByDeletionLimit(task);
    }
}
