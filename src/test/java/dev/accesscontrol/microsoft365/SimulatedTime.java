package dev.accesscontrol.microsoft365;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that only pauses let go on, and a record of the pauses. */
final class SimulatedTime extends Clock implements Sleeper {

    static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final List<Duration> slices = new ArrayList<>();
    private Instant now = START;

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        slices.add(duration);
        now = now.plus(duration);
    }

    synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** Everything slept so far. */
    synchronized Duration slept() {
        return slices.stream().reduce(Duration.ZERO, Duration::plus);
    }

    synchronized List<Duration> slices() {
        return List.copyOf(slices);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
