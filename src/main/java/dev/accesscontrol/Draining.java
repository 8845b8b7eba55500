package dev.accesscontrol;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The first thing that happens in a process that is told to stop, while it still answers: it has
 * said that it is not ready any more, its jobs lay their work down after their present batch and
 * hand it to whoever is free, and a proxy has the time to notice. Only then do the servers close. A
 * context that is merely paused goes on with its jobs later, and a scheduler cannot be started
 * twice: that is why this is no {@code Lifecycle}.
 */
@Component
final class Draining {

    private final ApplicationContext program;
    private final Scheduler scheduler;
    private final Duration notice;

    Draining(
            ApplicationContext program,
            Scheduler scheduler,
            @Value("${accesscontrol.drain}") Duration notice) {
        this.program = program;
        this.scheduler = scheduler;
        this.notice = notice;
    }

    /** The context of the management port closes as well, and tells its parent. */
    @EventListener
    void on(ContextClosedEvent closed) {
        if (closed.getApplicationContext() == program) {
            drain();
        }
    }

    private void drain() {
        var jobs = Thread.ofPlatform().name("drain").start(scheduler::stop);
        try {
            Thread.sleep(notice);
            jobs.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
