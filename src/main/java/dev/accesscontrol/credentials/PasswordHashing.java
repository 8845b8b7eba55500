package dev.accesscontrol.credentials;

import dev.accesscontrol.web.BusyException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Computes hashes, a few at a time: each takes some 20 MB and a whole processor. They have threads
 * of their own, fewer than there are processors, so that a crowd at the door leaves the other pages
 * alone; who would wait too long is told so with a {@link BusyException}.
 */
@Component
class PasswordHashing implements DisposableBean {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Hashing in the background brings its own. */
    static final int BACKGROUND_THREADS = PROCESSORS;

    static final int THREADS = Math.max(1, PROCESSORS - 1);

    static final int WAITING = 200;

    private final PasswordEncoder encoder;
    private final Duration patience;
    private final String decoy;
    private final ThreadPoolExecutor threads = threads(THREADS, "sign-in-hashing-");

    /** Strangers wait for each other, not so people who have been here before. */
    private final ThreadPoolExecutor threadOfTheKnown = threads(1, "sign-in-hashing-known-");

    @Autowired
    PasswordHashing(PasswordEncoder encoder) {
        this(encoder, Duration.ofSeconds(10));
    }

    PasswordHashing(PasswordEncoder encoder, Duration patience) {
        this.encoder = encoder;
        this.patience = patience;
        this.decoy = hashInBackground(new PlainPassword("nobody's password"));
    }

    private static ThreadPoolExecutor threads(int count, String name) {
        return new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name(name, 0).daemon().factory());
    }

    String hash(PlainPassword password) {
        return inTurn(() -> hashInBackground(password), threads);
    }

    /** On the present thread, for as long as it takes. */
    String hashInBackground(PlainPassword password) {
        if (password.isTooLong()) {
            throw new IllegalArgumentException("a password that is too long");
        }
        return encoder.encode(password.text());
    }

    /**
     * Computes one hash in any case; without a hash to compare with, or for a text too long to be a
     * password, the answer is no.
     */
    boolean matches(PlainPassword password, @Nullable String hash) {
        return matches(password, hash, threads);
    }

    /** The same, wherever the attempt comes from: no crowd of strangers is before who is known. */
    boolean matches(PlainPassword password, @Nullable String hash, Origin from) {
        return matches(password, hash, from.known() ? threadOfTheKnown : threads);
    }

    private boolean matches(
            PlainPassword password, @Nullable String hash, ThreadPoolExecutor threads) {
        boolean same =
                inTurn(
                        () -> encoder.matches(password.text(), hash == null ? decoy : hash),
                        threads);
        return same && hash != null && !password.isTooLong();
    }

    /** Made when a hash was cheaper than today. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Callable<T> work, ThreadPoolExecutor threads) {
        var task = new FutureTask<>(work);
        try {
            threads.execute(task);
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException | TimeoutException e) {
            threads.remove(task);
            throw new BusyException("hashing");
        } catch (InterruptedException e) {
            threads.remove(task);
            Thread.currentThread().interrupt();
            throw new BusyException("hashing was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e.getCause());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
        threadOfTheKnown.shutdownNow();
    }
}
