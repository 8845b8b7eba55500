package dev.accesscontrol.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only way out of the logs: by age. */
@Configuration(proxyBeanMethods = false)
class LogExpiry {

    /** Rows at once, so that nobody waits behind a deletion. */
    private static final int PORTION = 5_000;

    @Bean
    RecurringTask<Void> logExpiry(JdbcClient database, LogSettings settings, Clock clock) {
        return Tasks.recurring("log-expiry", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> expire(database, clock.instant().minus(settings.keep())));
    }

    static void expire(JdbcClient database, Instant before) {
        expire(database, "access_log", before);
        expire(database, "admin_operations", before);
    }

    private static void expire(JdbcClient database, String table, Instant before) {
        int expired;
        do {
            expired =
                    database.sql(
                                    """
                                    delete from %1$s where id in (
                                        select id from %1$s where happened_at < :before
                                        order by happened_at limit :portion)
                                    """
                                            .formatted(table))
                            .param("before", before.atOffset(ZoneOffset.UTC))
                            .param("portion", PORTION)
                            .update();
        } while (expired == PORTION);
    }
}
