package dev.accesscontrol.provisioning.periodic;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tick of the whole installation: one node has it at a time. */
@Configuration(proxyBeanMethods = false)
class PeriodicJob {

    /** Short against the minute that is the shortest interval. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    /**
     * @param tick needs the scheduler, which needs this task: it is looked up when it is time
     */
    @Bean
    RecurringTask<Void> periodicSyncTask(ObjectProvider<PeriodicTick> tick) {
        return Tasks.recurring("periodic-sync", FixedDelay.of(PAUSE))
                .execute((_, context) ->
                        tick.getObject().run(context.getSchedulerState()::isShuttingDown));
    }
}
