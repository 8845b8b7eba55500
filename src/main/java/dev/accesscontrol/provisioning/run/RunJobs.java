package dev.accesscontrol.provisioning.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Queues runs in the caller's transaction; the job begins as soon as that has committed. */
@Component
class RunJobs {

    private final Scheduler scheduler;
    private final Clock clock;

    RunJobs(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void add(UUID runId) {
        scheduler.schedule(
                RunJob.DESCRIPTOR.instance(runId.toString()).scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        scheduler.triggerCheckForDueExecutions();
                    }
                });
    }
}
