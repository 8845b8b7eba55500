package dev.accesscontrol.sandbox.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What goes wrong in the next requests to Microsoft Graph; everything is off at the start. */
public final class Faults {

    private final Deque<Fault> planned = new ArrayDeque<>();
    private int healthyFirst;
    private Duration latency = Duration.ZERO;

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

    public synchronized int pending() {
        return planned.size();
    }

    public synchronized void clear() {
        planned.clear();
        healthyFirst = 0;
        latency = Duration.ZERO;
    }

    /** The fault that the present request meets, once; null for none. */
    public synchronized @Nullable Fault take() {
        if (!planned.isEmpty() && healthyFirst > 0) {
            healthyFirst--;
            return null;
        }
        return planned.poll();
    }
}
