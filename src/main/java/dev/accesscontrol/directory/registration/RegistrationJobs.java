package dev.accesscontrol.directory.registration;

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

/** The background jobs of files of users. The data of a job is the registration's id alone. */
@Configuration(proxyBeanMethods = false)
class RegistrationJobs {

    static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("user-registration");

    /** As long as a plan is good. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** How old the heartbeat of an import that somebody works on never is. */
    private static final Duration STALLED = Duration.ofMinutes(2);

    private static final Duration RETRY = Duration.ofSeconds(30);

    @Bean
    CustomTask<Void> userRegistration(RegistrationRun work) {
        return Tasks.custom(IMPORT)
                .onDeadExecutionRevive()
                .onFailure(new OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> run(work, instance, context));
    }

    private static CompletionHandler<Void> run(
            RegistrationRun work, TaskInstance<Void> instance, ExecutionContext context) {
        var id = UUID.fromString(instance.getId());
        while (work.nextPortion(id)) {
            if (context.getSchedulerState().isShuttingDown()) {
                return (done, job) -> job.reschedule(done, done.getTimeDone());
            }
        }
        return new OnCompleteRemove<>();
    }

    @Bean
    RecurringTask<Void> userRegistrationExpiry(RegistrationExpiry registrations) {
        return Tasks.recurring("user-registration-expiry", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> tidy(registrations, context.getSchedulerClient()));
    }

    /** Also finds imports whose job is gone, and has them go on. */
    static void tidy(RegistrationExpiry registrations, SchedulerClient jobs) {
        registrations.expire(KEPT);
        for (var stalled : registrations.stalled(STALLED)) {
            jobs.scheduleIfNotExists(IMPORT.instance(stalled.toString()).build(), Instant.EPOCH);
        }
    }
}
