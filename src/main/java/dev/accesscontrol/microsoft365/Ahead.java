package dev.accesscontrol.microsoft365;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetches an answer while its predecessor is worked on. One at a time. */
final class Ahead<T> implements AutoCloseable {

    private final Waiting waiting;
    private @Nullable FutureTask<T> task;
    private volatile boolean closed;

    Ahead(Waiting waiting) {
        this.waiting = waiting;
    }

    void ask(Supplier<T> fetch) {
        var asked = new FutureTask<>(fetch::get);
        Thread.ofVirtual().name("fetch").start(SameRun.of(asked));
        task = asked;
    }

    /**
     * Waits for the answer that was asked for last.
     *
     * @param meanwhile called about every second; may throw to end the wait
     */
    T take(Runnable meanwhile) {
        return waiting.until(Objects.requireNonNull(task), meanwhile);
    }

    /** For the fetching itself: throws when nobody wants the answer any more. */
    void stopIfClosed() {
        if (closed) {
            throw new CancellationException("nobody waits for the answer");
        }
    }

    /** Gives an answer up that is still on its way: it is not tried again, and nobody takes it. */
    @Override
    public void close() {
        closed = true;
    }
}
