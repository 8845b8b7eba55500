package dev.accesscontrol.provisioning.run;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Works on one run until it is over, or until something says that it must wait. */
@Component
class RunWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);

    private final RunLedger ledger;
    private final DryRun dryRun;
    private final Sync sync;
    private final RunFailures failures;

    RunWorker(RunLedger ledger, DryRun dryRun, Sync sync, RunFailures failures) {
        this.ledger = ledger;
        this.dryRun = dryRun;
        this.sync = sync;
        this.failures = failures;
    }

    /**
     * @param stopping whether this process is being shut down
     * @throws RuntimeException when the run is to be taken up again later, or given up with {@link
     *     RunFailures#giveUp} after many tries
     */
    void work(UUID runId, BooleanSupplier stopping) {
        try (var _ = MDC.putCloseable("run", runId.toString())) {
            ledger.takeOver(runId, stopping)
                    .ifPresentOrElse(this::work, () -> LOG.info("run is over already"));
        }
    }

    private void work(Task task) {
        LOG.info("{} of domain {} begins, epoch {}", task.kind(), task.domainId(), task.epoch());
        try {
            switch (task.kind()) {
                case DRY_RUN -> dryRun.make(task);
                case SYNC -> sync.execute(task);
            }
            LOG.info("{} is at its end", task.kind());
        } catch (Interruption interruption) {
            interrupted(task, interruption);
        } catch (RuntimeException failure) {
            failed(task, failure);
        }
    }

    private void failed(Task task, RuntimeException failure) {
        if (task.stopping().getAsBoolean() || Interruption.isBehind(failure)) {
            throw new Interruption(Interruption.Why.SHUTTING_DOWN);
        }
        if (RunFailures.isPassing(failure)) {
            throw failure;
        }
        try {
            failures.end(task, failure);
        } catch (Interruption fenced) {
            LOG.info("failed, but another job has taken the run over", failure);
        }
    }

    private void interrupted(Task task, Interruption interruption) {
        LOG.info("interrupted: {}", interruption.why());
        switch (interruption.why()) {
            case CANCEL_REQUESTED -> ledger.end(task, Run::cancel);
            case NO_LONGER_OWNER -> {
                // whoever owns it now goes on with it
            }
            case SHUTTING_DOWN -> throw interruption;
        }
    }
}
