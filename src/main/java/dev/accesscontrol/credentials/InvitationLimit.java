package dev.accesscontrol.credentials;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often codes of invitations may be tried in a minute, from one origin and from all together.
 * Nobody guesses 256 bits; this keeps a flood off the database. What one origin tries beyond its
 * share does not count for all. Each node counts for itself.
 */
@Component
public class InvitationLimit {

    static final int FROM_ONE = 30;
    static final int FROM_ALL = 600;

    private final Clock clock;
    private final Map<Origin, Integer> attempts = new HashMap<>();
    private long minute;
    private int all;

    InvitationLimit(Clock clock) {
        this.clock = clock;
    }

    /**
     * @return false when there is none left in this minute
     */
    public synchronized boolean take(Origin from) {
        long now = ChronoUnit.MINUTES.between(Instant.EPOCH, clock.instant());
        if (now != minute) {
            minute = now;
            all = 0;
            attempts.clear();
        }
        if (all >= FROM_ALL || attempts.getOrDefault(from, 0) >= FROM_ONE) {
            return false;
        }
        all++;
        attempts.merge(from, 1, Integer::sum);
        return true;
    }
}
