package dev.accesscontrol.microsoft365;

import dev.accesscontrol.provisioning.source.SourceException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Tries a request again while its failure may pass and there is patience left. A wait longer than
 * that is not begun: an early return would be rejected, and count against the quota.
 */
@Component
class Retries {

    private static final int MOST_TRIES = 10;
    private static final Duration SLICE = Duration.ofSeconds(1);

    private final Sleeper sleeper;
    private final Timer throttled;

    Retries(Sleeper sleeper, MeterRegistry registry) {
        this.sleeper = sleeper;
        this.throttled = registry.timer("accesscontrol.graph.throttled");
    }

    /**
     * @param attempt throws {@link SetbackException}
     * @throws SourceException when the failure lasts
     * @throws CancellationException when the thread is interrupted
     */
    <T> Attempted<T> until(Patience patience, Supplier<T> attempt) {
        var left = patience.budget();
        for (int tries = 1; ; tries++) {
            try {
                return new Attempted<>(attempt.get(), tries > 1);
            } catch (SetbackException e) {
                stopIfInterrupted(e);
                var setback = e.setback();
                var pause = Pauses.after(tries, setback.retryAfter(), ThreadLocalRandom.current());
                left = left.minus(pause);
                if (!setback.passing() || tries == MOST_TRIES || left.isNegative()) {
                    throw new SourceException(setback.failure(), e);
                }
                if (setback.retryAfter() != null) {
                    throttled.record(pause);
                }
                rest(pause, patience.meanwhile());
            }
        }
    }

    private void rest(Duration pause, Runnable meanwhile) {
        try {
            for (var left = pause; left.isPositive(); left = left.minus(SLICE)) {
                meanwhile.run();
                sleeper.sleep(left.compareTo(SLICE) < 0 ? left : SLICE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopIfInterrupted(e);
        }
    }

    private static void stopIfInterrupted(Exception cause) {
        if (Thread.currentThread().isInterrupted()) {
            var cancelled = new CancellationException("interrupted while waiting for Microsoft");
            cancelled.initCause(cause);
            throw cancelled;
        }
    }

    /**
     * @param retried whether the answer came only after another try
     */
    record Attempted<T>(T answer, boolean retried) {}
}
