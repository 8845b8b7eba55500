package dev.accesscontrol.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after the indexes, in one process at a time. */
@Configuration(proxyBeanMethods = false)
class SearchIndexJob {

    private static final Duration INTERVAL = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> searchIndexTask(SearchIndexes indexes) {
        return Tasks.recurring("search-indexes", FixedDelay.of(INTERVAL))
                .execute((_, _) -> indexes.adjust());
    }
}
