package dev.accesscontrol.credentials;

import dev.accesscontrol.web.LoggedFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Works on batches in portions, on a few threads of this process that leave the processors to
 * sign-ins, and has each batch's heart beat meanwhile. What a batch needs beside the database is in
 * its tasks and nowhere else: when the process dies it is gone.
 */
@Component
class BatchWorkers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorkers.class);

    /** Each portion is written, and seen as progress, together. */
    private static final int PORTION = 20;

    private static final Duration BEAT = BatchStore.DEAD_AFTER.dividedBy(6);

    private final BatchStore batches;
    private final Set<UUID> active = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    PasswordHashing.BACKGROUND_THREADS,
                    Thread.ofPlatform()
                            .name("password-hashing-", 0)
                            .daemon()
                            .priority(Thread.MIN_PRIORITY)
                            .factory());
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("password-batch-heart").daemon().factory());

    BatchWorkers(BatchStore batches) {
        this.batches = batches;
        heart.scheduleWithFixedDelay(
                this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * @param work on a portion; one that fails leaves the batch unfinished, which then grows old
     */
    <T> void begin(UUID batch, List<T> entries, Consumer<List<T>> work) {
        if (entries.isEmpty()) {
            return;
        }
        active.add(batch);
        var portions = portions(entries);
        var left = new AtomicInteger(portions.size());
        for (var portion : portions) {
            workers.execute(() -> {
                work(batch, portion, work);
                if (left.decrementAndGet() == 0) {
                    active.remove(batch);
                }
            });
        }
    }

    private static <T> List<List<T>> portions(List<T> entries) {
        var portions = new ArrayList<List<T>>();
        for (int from = 0; from < entries.size(); from += PORTION) {
            portions.add(
                    List.copyOf(entries.subList(from, Math.min(from + PORTION, entries.size()))));
        }
        return portions;
    }

    private <T> void work(UUID batch, List<T> portion, Consumer<List<T>> work) {
        try {
            work.accept(portion);
        } catch (RuntimeException e) {
            active.remove(batch);
            LOG.error("A portion of batch {} failed", batch, LoggedFailure.of(e));
        }
    }

    private void beat() {
        try {
            active.forEach(batches::beat);
        } catch (RuntimeException e) {
            LOG.warn(
                    "No heartbeat for {} batches: {}",
                    active.size(),
                    LoggedFailure.of(e).toString());
        }
    }

    @Override
    public void destroy() {
        heart.shutdownNow();
        workers.shutdownNow();
    }
}
