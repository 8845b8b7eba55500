package dev.accesscontrol.provisioning.connection;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background jobs of connections; the name of each job's instance is the connection's id. */
@Configuration(proxyBeanMethods = false)
class ConnectionJobs {

    @Bean
    Task<Void> accessCheckTask(AccessCheckJob job) {
        return Tasks.custom(AccessCheckJob.TASK)
                .onFailure(retries())
                .execute((instance, _) -> next(job.run(UUID.fromString(instance.getId()))));
    }

    @Bean
    Task<Void> domainReadingTask(DomainReadingJob job) {
        return Tasks.oneTime(DomainReadingJob.TASK)
                .onFailure(retries())
                .execute((instance, _) -> job.run(UUID.fromString(instance.getId())));
    }

    private static CompletionHandler<Void> next(Optional<Instant> time) {
        return (done, job) -> time.ifPresentOrElse(next -> job.reschedule(done, next), job::remove);
    }

    /** For errors of this program and its database: a source's failures are answers, not errors. */
    private static FailureHandler<Void> retries() {
        return FailureHandler.<Void>maxRetries(5).withBackoff(Duration.ofSeconds(5)).thenRemove();
    }
}
