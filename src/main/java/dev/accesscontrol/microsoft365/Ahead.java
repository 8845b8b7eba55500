package dev.accesscontrol.microsoft365;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Fetches an answer while its predecessor is worked on. One at a time. */
final class Ahead<T> implements AutoCloseable {

    private @Nullable FutureTask<T> task;

    void ask(Supplier<T> fetch) {
        var asked = new FutureTask<>(fetch::get);
        var context = MDC.getCopyOfContextMap();
        Thread.ofVirtual().name("fetch").start(() -> run(asked, context));
        task = asked;
    }

    private static void run(Runnable task, @Nullable Map<String, String> context) {
        if (context != null) {
            MDC.setContextMap(context);
        }
        task.run();
    }

    /**
     * Waits for the answer that was asked for last.
     *
     * @throws RuntimeException what the fetching threw
     * @throws CancellationException when the thread is interrupted
     */
    T take() {
        try {
            return Objects.requireNonNull(task).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("interrupted while waiting for Microsoft");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException thrown -> thrown;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }

    /** Gives an answer up that is still on its way. */
    @Override
    public void close() {
        if (task != null) {
            task.cancel(true);
        }
    }
}
