package dev.accesscontrol.directory;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the recycle bin of users who have been there for 30 days (product.md 4). */
@Configuration(proxyBeanMethods = false)
class RecycleBinJob {

    static final Duration KEPT = Duration.ofDays(30);

    private static final Duration INTERVAL = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> recycleBinExpiry(
            RecycleBin bin, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("recycle-bin-expiry", FixedDelay.of(INTERVAL))
                .execute((instance, context) -> expire(bin, transaction, clock, context));
    }

    private static void expire(
            RecycleBin bin, TransactionTemplate transaction, Clock clock, ExecutionContext job) {
        var before = clock.instant().minus(KEPT);
        var purged = 1;
        while (purged > 0 && !job.getSchedulerState().isShuttingDown()) {
            purged = transaction.execute(_ -> bin.purge(before));
        }
    }
}
