package dev.accesscontrol.sandbox.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What goes wrong in the next requests to Microsoft Graph; everything is off at the start. */
public final class Faults {

    private final Deque<Fault> planned = new ArrayDeque<>();
    private int healthyFirst;
    private Duration latency = Duration.ZERO;
    private Instant throttledUntil = Instant.MIN;
    private Fault throttled = Fault.throttled(null);

    /** Each request takes so much longer. */
    public synchronized void latency(Duration newLatency) {
        latency = newLatency;
    }

    public synchronized Duration latency() {
        return latency;
    }

    /** The next so many requests meet this fault, after those that were planned before. */
    public synchronized void next(int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            planned.add(fault);
        }
    }

    /** So many requests are answered well before the planned faults begin. */
    public synchronized void after(int healthyRequests) {
        healthyFirst = healthyRequests;
    }

    /** Whoever comes before this time is throttled, as often as they come. */
    public synchronized void throttleUntil(Instant time, @Nullable String retryAfter) {
        throttledUntil = time;
        throttled = Fault.throttled(retryAfter);
    }

    public synchronized int pending() {
        return planned.size();
    }

    /** The next requests are answered well again, if not quickly. */
    public synchronized void forgetPlanned() {
        planned.clear();
        healthyFirst = 0;
        throttledUntil = Instant.MIN;
    }

    public synchronized void clear() {
        forgetPlanned();
        latency = Duration.ZERO;
    }

    /** The fault that a request at this time meets, once; null for none. */
    public synchronized @Nullable Fault take(Instant now) {
        if (now.isBefore(throttledUntil)) {
            return throttled;
        }
        if (!planned.isEmpty() && healthyFirst > 0) {
            healthyFirst--;
            return null;
        }
        return planned.poll();
    }
}
