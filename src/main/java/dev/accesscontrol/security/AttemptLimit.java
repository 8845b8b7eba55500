package dev.accesscontrol.security;

import dev.accesscontrol.credentials.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Turns a flood of sign-ins away before a hash is computed for each: so many a minute from one
 * origin, counted by this node alone. A sign-in that succeeds gives its attempt back, so that a
 * company behind one address can begin its day.
 */
@Component
class AttemptLimit {

    /** Beyond that, newcomers share one count, so that the memory has an end. */
    private static final int MOST_ORIGINS = 100_000;

    private static final Origin OTHERS = new Origin("");

    private final SignInSettings settings;
    private final Clock clock;
    private final Map<Origin, Integer> attempts = new HashMap<>();
    private long minute;

    AttemptLimit(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @return false when the origin has none left in this minute
     */
    synchronized boolean take(Origin from) {
        forgetEarlierMinutes();
        return attempts.merge(counted(from), 1, Integer::sum) <= settings.failuresPerMinute();
    }

    synchronized void giveBack(Origin from) {
        attempts.computeIfPresent(counted(from), (_, count) -> count > 1 ? count - 1 : null);
    }

    private Origin counted(Origin from) {
        return attempts.size() < MOST_ORIGINS || attempts.containsKey(from) ? from : OTHERS;
    }

    private void forgetEarlierMinutes() {
        long now = ChronoUnit.MINUTES.between(Instant.EPOCH, clock.instant());
        if (now != minute) {
            minute = now;
            attempts.clear();
        }
    }
}
