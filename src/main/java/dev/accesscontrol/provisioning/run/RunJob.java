package dev.accesscontrol.provisioning.run;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background job that works on runs: one instance a run, named by its id. A job whose process
 * died is given to another one by db-scheduler, which does not stop the first if it lives after
 * all: the run's epoch does.
 */
@Configuration(proxyBeanMethods = false)
class RunJob {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("provisioning-run");

    private static final int TRIES = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<Void> runTask(RunWorker worker, RunFailures failures) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure(new Retry(failures))
                .onDeadExecutionRevive()
                .execute((instance, context) -> work(worker, instance, context));
    }

    private static void work(
            RunWorker worker, TaskInstance<Void> instance, ExecutionContext context) {
        worker.work(UUID.fromString(instance.getId()), context.getSchedulerState()::isShuttingDown);
    }

    /** A database that is away for a while delays a run; anything else ends it. */
    private record Retry(RunFailures failures) implements FailureHandler<Void> {

        @Override
        public void onFailure(ExecutionComplete execution, ExecutionOperations<Void> job) {
            var cause = execution.getCause().orElseGet(() -> new IllegalStateException("no cause"));
            var tries = execution.getExecution().consecutiveFailures;
            if (cause instanceof Interruption) {
                job.reschedule(execution, execution.getTimeDone());
            } else if (RunFailures.isPassing(cause) && tries < TRIES) {
                job.reschedule(execution, execution.getTimeDone().plus(pause(tries)));
            } else {
                failures.giveUp(id(execution), cause);
                job.stop();
            }
        }

        private static UUID id(ExecutionComplete execution) {
            return UUID.fromString(execution.getExecution().taskInstance.getId());
        }

        private static Duration pause(int tries) {
            var pause = Duration.ofSeconds(1L << Math.min(tries, 5));
            return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }
    }
}
