package dev.accesscontrol.provisioning.connection;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks for this package's background jobs, one a connection, in the caller's transaction. */
@Component
class ConnectionJobQueue {

    private final SchedulerClient scheduler;
    private final Clock clock;

    ConnectionJobQueue(SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** The job runs as soon as it can; while it is running, that is enough. */
    void runSoon(TaskDescriptor<Void> job, UUID connection) {
        try {
            scheduler.schedule(
                    job.instance(connection.toString()).build(),
                    clock.instant(),
                    ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            // It reads what is asked of it when it has done its work.
        }
    }
}
