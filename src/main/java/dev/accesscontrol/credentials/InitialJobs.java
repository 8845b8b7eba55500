package dev.accesscontrol.credentials;

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

/** The background jobs of generated passwords and invitations. */
@Configuration(proxyBeanMethods = false)
class InitialJobs {

    static final TaskDescriptor<Void> INVITATIONS = TaskDescriptor.of("password-invitations");

    /** Before a mail that was not taken is sent again. */
    static final Duration RETRY = Duration.ofMinutes(1);

    @Bean
    CustomTask<Void> passwordInvitations(InvitationRun work) {
        return Tasks.custom(INVITATIONS)
                .onDeadExecutionRevive()
                .onFailure(new OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> run(work, instance, context));
    }

    private static CompletionHandler<Void> run(
            InvitationRun work, TaskInstance<Void> instance, ExecutionContext context) {
        var scheduler = context.getSchedulerState();
        boolean more = work.round(UUID.fromString(instance.getId()), scheduler::isShuttingDown);
        if (scheduler.isShuttingDown()) {
            return (done, job) -> job.reschedule(done, done.getTimeDone());
        }
        return more
                ? (done, job) -> job.reschedule(done, done.getTimeDone().plus(RETRY))
                : new OnCompleteRemove<>();
    }

    @Bean
    RecurringTask<Void> initialPasswordExpiry(
            SlipCollection collection, InvitationStore invitations) {
        return Tasks.recurring("initial-password-expiry", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> {
                    collection.eraseOld(InitialView.KEPT);
                    invitations.forgetExpired();
                });
    }
}
