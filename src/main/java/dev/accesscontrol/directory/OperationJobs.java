package dev.accesscontrol.directory;

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
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background jobs of operations. The data of a job is the operation's id alone. */
@Configuration(proxyBeanMethods = false)
class OperationJobs {

    static final TaskDescriptor<Void> OPERATION = TaskDescriptor.of("user-operation");

    /** As long as a confirmation page is good. */
    static final Duration ASKED = Duration.ofHours(1);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration RETRY = Duration.ofSeconds(30);

    @Bean
    CustomTask<Void> userOperation(OperationRun work) {
        return Tasks.custom(OPERATION)
                .onDeadExecutionRevive()
                .onFailure(new OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> run(work, instance, context));
    }

    private static CompletionHandler<Void> run(
            OperationRun work, TaskInstance<Void> instance, ExecutionContext context) {
        var id = UUID.fromString(instance.getId());
        while (work.nextPortion(id)) {
            if (context.getSchedulerState().isShuttingDown()) {
                return (done, job) -> job.reschedule(done, done.getTimeDone());
            }
        }
        return new OnCompleteRemove<>();
    }

    @Bean
    RecurringTask<Void> userOperationExpiry(OperationStore operations) {
        return Tasks.recurring("user-operation-expiry", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> operations.expire(ASKED, KEPT));
    }
}
