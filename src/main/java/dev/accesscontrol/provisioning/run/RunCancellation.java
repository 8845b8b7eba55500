package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a run on a person's word. */
@Component
class RunCancellation {

    private final RunRecords runs;
    private final RunLedger ledger;

    RunCancellation(RunRecords runs, RunLedger ledger) {
        this.runs = runs;
        this.ledger = ledger;
    }

    /** A run that nobody works on is ended at once; else its job stops after its present batch. */
    @Transactional
    void cancel(RunView run) {
        if (run.state() == RunState.QUEUED || run.stalled()) {
            ledger.endForcibly(run.id(), Run::cancel);
        } else if (!run.state().isOver()) {
            runs.findById(run.id()).ifPresent(Run::requestCancel);
        }
    }
}
