package dev.accesscontrol.security;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.accesscontrol.directory.UserPurged;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Drops what the door need not know any more. */
@Configuration(proxyBeanMethods = false)
class SignInJobs {

    private final DeviceStore devices;

    SignInJobs(DeviceStore devices) {
        this.devices = devices;
    }

    @Bean
    static RecurringTask<Void> signInAttemptsExpiry(AttemptLimit attempts) {
        return Tasks.recurring("sign-in-attempts-expiry", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> attempts.forgetOld());
    }

    @Bean
    static RecurringTask<Void> knownDevicesExpiry(KnownDevices devices) {
        return Tasks.recurring("known-devices-expiry", FixedDelay.of(Duration.ofDays(1)))
                .execute((instance, context) -> devices.forgetOld());
    }

    @EventListener
    void on(UserPurged purged) {
        devices.forget(purged.id().value());
    }
}
