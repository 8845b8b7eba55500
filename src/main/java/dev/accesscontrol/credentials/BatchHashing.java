package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.PasswordFile.Entry;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Hashes the passwords of uploads on a few threads of this process. The plaintext is in these tasks
 * and nowhere else: when the process dies it is gone, and the batch is shown as interrupted.
 */
@Component
class BatchHashing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BatchHashing.class);

    /** Each portion is staged, and seen as progress, together. */
    private static final int PORTION = 20;

    private static final Duration BEAT = BatchStore.DEAD_AFTER.dividedBy(6);

    private final PasswordHashing hashing;
    private final BatchStaging staging;
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

    BatchHashing(PasswordHashing hashing, BatchStaging staging) {
        this.hashing = hashing;
        this.staging = staging;
        heart.scheduleWithFixedDelay(
                this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    void begin(UUID batch, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        active.add(batch);
        var portions = portions(entries);
        var left = new AtomicInteger(portions.size());
        for (var portion : portions) {
            workers.execute(() -> {
                work(batch, portion);
                if (left.decrementAndGet() == 0) {
                    active.remove(batch);
                }
            });
        }
    }

    private static List<List<Entry>> portions(List<Entry> entries) {
        var portions = new ArrayList<List<Entry>>();
        for (int from = 0; from < entries.size(); from += PORTION) {
            portions.add(
                    List.copyOf(entries.subList(from, Math.min(from + PORTION, entries.size()))));
        }
        return portions;
    }

    /** A portion that fails leaves the batch unfinished, which then grows old and is given up. */
    private void work(UUID batch, List<Entry> portion) {
        try {
            staging.stage(
                    batch,
                    portion.stream()
                            .map(entry ->
                                    new BatchRows.Staged(
                                            entry.line(),
                                            entry.owner().id(),
                                            entry.owner().username(),
                                            hashing.hashInBackground(entry.password())))
                            .toList());
        } catch (RuntimeException e) {
            active.remove(batch);
            LOG.error("Passwords of batch {} could not be staged", batch, LoggedFailure.of(e));
        }
    }

    private void beat() {
        try {
            active.forEach(staging::beat);
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
