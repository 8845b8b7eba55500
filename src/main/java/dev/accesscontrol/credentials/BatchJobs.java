package dev.accesscontrol.credentials;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background jobs of uploads. The import's data is the batch's id alone. */
@Configuration(proxyBeanMethods = false)
class BatchJobs {

    static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("password-batch-import");

    /** Hashes that nobody imports do not stay. */
    private static final Duration KEPT = Duration.ofHours(1);

    @Bean
    OneTimeTask<Void> passwordBatchImport(BatchStore batches, BatchImport work) {
        return Tasks.oneTime(IMPORT)
                .onDeadExecutionRevive()
                .onFailureRetryLater()
                .execute((instance, context) -> {
                    var id = UUID.fromString(instance.getId());
                    var batch = batches.find(id).orElseThrow();
                    while (work.nextPortion(id, batch.changeRequired())
                            && !context.getSchedulerState().isShuttingDown()) {}
                });
    }

    @Bean
    RecurringTask<Void> passwordBatchExpiry(BatchStore batches, BatchRows rows) {
        return Tasks.recurring("password-batch-expiry", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> expire(batches, rows));
    }

    static void expire(BatchStore batches, BatchRows rows) {
        batches.expire(KEPT);
        rows.expire();
    }
}
