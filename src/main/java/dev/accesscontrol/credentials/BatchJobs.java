package dev.accesscontrol.credentials;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background jobs of uploads. The import's data is the batch's id alone. */
@Configuration(proxyBeanMethods = false)
class BatchJobs {

    static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("password-batch-import");

    /** Hashes that nobody imports do not stay. */
    private static final Duration KEPT = Duration.ofHours(1);

    /** What somebody decided to import is not given up for a night; later it would surprise. */
    private static final Duration KEPT_WHILE_IMPORTING = Duration.ofDays(1);

    private static final Duration RETRY = Duration.ofMinutes(1);

    @Bean
    CustomTask<Void> passwordBatchImport(BatchStore batches, BatchImport work) {
        return Tasks.custom(IMPORT)
                .onDeadExecutionRevive()
                .onFailure(new OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> run(batches, work, instance, context));
    }

    /**
     * A job that ends, as one-time tasks do, is forgotten: what a shutdown leaves must stay due.
     */
    private static CompletionHandler<Void> run(
            BatchStore batches,
            BatchImport work,
            TaskInstance<Void> instance,
            ExecutionContext context) {
        var id = UUID.fromString(instance.getId());
        var batch = batches.find(id).orElseThrow();
        while (work.nextPortion(id, batch.changeRequired())) {
            if (context.getSchedulerState().isShuttingDown()) {
                return (done, job) -> job.reschedule(done, done.getTimeDone());
            }
        }
        return new OnCompleteRemove<>();
    }

    @Bean
    RecurringTask<Void> passwordBatchExpiry(BatchStore batches, BatchRows rows) {
        return Tasks.recurring("password-batch-expiry", FixedDelay.of(Duration.ofMinutes(5)))
                .execute(
                        (instance, context) -> expire(batches, rows, context.getSchedulerClient()));
    }

    /** Also finds imports whose job is gone, and has them go on. */
    static void expire(BatchStore batches, BatchRows rows, SchedulerClient jobs) {
        batches.expire(KEPT, KEPT_WHILE_IMPORTING);
        rows.expire();
        for (var stalled : batches.stalled(BatchStore.DEAD_AFTER)) {
            jobs.scheduleIfNotExists(IMPORT.instance(stalled.toString()).build(), Instant.EPOCH);
        }
    }
}
