package dev.accesscontrol;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first thing that happens in a process that is told to stop, while it still answers: it has
 * said that it is not ready any more, its jobs lay their work down after their present batch and
 * hand it to whoever is free, and a proxy has the time to notice. Only then do the servers close.
 */
@Component
final class Draining implements SmartLifecycle {

    private final Scheduler scheduler;
    private final Duration notice;
    private volatile boolean running;

    Draining(Scheduler scheduler, @Value("${accesscontrol.drain}") Duration notice) {
        this.scheduler = scheduler;
        this.notice = notice;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        var jobs = Thread.ofPlatform().name("drain").start(scheduler::stop);
        try {
            Thread.sleep(notice);
            jobs.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before everything else, the servers among it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
