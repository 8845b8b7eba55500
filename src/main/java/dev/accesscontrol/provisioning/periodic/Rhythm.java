package dev.accesscontrol.provisioning.periodic;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * When connections are synchronised: once an interval, each at a minute of the interval that its id
 * chooses, so that they do not all begin at once. It knows no history: whatever was missed and
 * however the clock was set, the next time is the next one of the same grid.
 */
record Rhythm(Duration interval) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The connection's first time after {@code time}. */
    Instant next(UUID connection, Instant time) {
        long length = interval.toMillis();
        long offset = minute(connection) * MINUTE.toMillis();
        long past = Math.floorDiv(time.toEpochMilli() - offset, length);
        return Instant.ofEpochMilli((past + 1) * length + offset);
    }

    /** Further ahead than any next time can be: the clock was set back, or the interval was cut. */
    Instant horizon(Instant now) {
        return now.plus(interval);
    }

    private long minute(UUID connection) {
        long number = connection.getMostSignificantBits() ^ connection.getLeastSignificantBits();
        return Math.floorMod(number, interval.dividedBy(MINUTE));
    }
}
