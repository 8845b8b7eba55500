package dev.accesscontrol.microsoft365;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waiting for an answer that another thread fetches. */
record Waiting(Duration interval) {

    static final Waiting EVERY_SECOND = new Waiting(Duration.ofSeconds(1));

    /**
     * @param meanwhile called at each interval; may throw to end the wait
     * @throws RuntimeException what the fetching threw
     * @throws CancellationException when the thread is interrupted
     */
    <T> T until(Future<T> answer, Runnable meanwhile) {
        while (true) {
            try {
                return answer.get(interval.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                meanwhile.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                var cancelled =
                        new CancellationException("interrupted while waiting for Microsoft");
                cancelled.initCause(e);
                throw cancelled;
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            }
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException thrown -> thrown;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }
}
