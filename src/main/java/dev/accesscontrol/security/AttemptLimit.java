package dev.accesscontrol.security;

import dev.accesscontrol.security.Attempt.Bucket;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Turns a flood of sign-ins away before a hash is computed for each: so many a minute from one
 * network, and for one name, counted by all nodes together. A sign-in that succeeds gives its
 * attempt back, so that a company behind one address can begin its day.
 *
 * <p>Each node remembers which buckets are full, so that the flood itself does not come to the
 * database.
 */
@Component
class AttemptLimit {

    /** Beyond that, the database is asked; the memory has an end. */
    private static final int MOST_REMEMBERED = 10_000;

    private final SignInSettings settings;
    private final AttemptCounts counts;
    private final Clock clock;
    private final Set<String> full = new HashSet<>();
    private long minute;

    AttemptLimit(SignInSettings settings, AttemptCounts counts, Clock clock) {
        this.settings = settings;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * @return false when no more are listened to in this minute
     */
    boolean take(Attempt attempt) {
        long now = minute();
        for (var bucket : attempt.buckets()) {
            if (!take(bucket, now)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(Bucket bucket, long now) {
        if (isFull(bucket.key(), now)) {
            return false;
        }
        boolean taken =
                counts.take(bucket.key(), bucket.share() * settings.failuresPerMinute(), now);
        if (!taken) {
            remember(bucket.key(), now);
        }
        return taken;
    }

    void giveBack(Attempt attempt) {
        var buckets = attempt.buckets().stream().map(Bucket::key).toList();
        counts.giveBack(buckets, minute());
        forget(buckets);
    }

    /** What was counted in earlier minutes means nothing any more. */
    void forgetOld() {
        counts.forgetAllBut(minute());
    }

    private synchronized boolean isFull(String bucket, long now) {
        if (now != minute) {
            minute = now;
            full.clear();
        }
        return full.contains(bucket);
    }

    private synchronized void remember(String bucket, long now) {
        if (now == minute && full.size() < MOST_REMEMBERED) {
            full.add(bucket);
        }
    }

    private synchronized void forget(Iterable<String> buckets) {
        buckets.forEach(full::remove);
    }

    private long minute() {
        return ChronoUnit.MINUTES.between(Instant.EPOCH, clock.instant());
    }
}
