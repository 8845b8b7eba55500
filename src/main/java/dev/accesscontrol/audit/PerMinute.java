package dev.accesscontrol.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** So many a minute for each key, on this node; a minute that has begun forgets the one before. */
final class PerMinute {

    private final int most;
    private final Map<String, Integer> taken = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    PerMinute(int most) {
        this.most = most;
    }

    synchronized boolean take(String key, Instant now) {
        var present = now.truncatedTo(ChronoUnit.MINUTES);
        if (!present.equals(minute)) {
            minute = present;
            taken.clear();
        }
        return taken.merge(key, 1, Integer::sum) <= most;
    }
}
