package dev.accesscontrol.credentials;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has grown old is dropped: where nobody has failed for a day, the count begins anew. */
@Configuration(proxyBeanMethods = false)
class LockoutJobs {

    @Bean
    RecurringTask<Void> signInFailuresExpiry(CredentialStore credentials, PasswordHistory history) {
        return Tasks.recurring("sign-in-failures-expiry", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    credentials.forgetOldFailures();
                    history.trim();
                });
    }
}
