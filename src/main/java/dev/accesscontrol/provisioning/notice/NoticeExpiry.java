package dev.accesscontrol.provisioning.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices of what last happened 90 days ago are removed, read or not; the logs keep the runs. */
@Configuration(proxyBeanMethods = false)
class NoticeExpiry {

    static final Duration KEPT = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> noticeExpiryTask(NoticeBoard board, Clock clock) {
        return Tasks.recurring("notice-expiry", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> board.removeUntouchedSince(clock.instant().minus(KEPT)));
    }
}
