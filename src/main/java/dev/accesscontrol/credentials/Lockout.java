package dev.accesscontrol.credentials;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When guessing ends.
 *
 * @param failures failed sign-ins in a row that lock a user out, {@link #FEWEST} to {@link #MOST}
 * @param minutes for which the lock lasts, at most {@link #LONGEST}; null: until somebody unlocks.
 *     Administrators are locked for a time in any case, so that the last one comes back.
 */
public record Lockout(int failures, @Nullable Integer minutes) {

    public static final int FEWEST = 3;
    public static final int MOST = 100;
    public static final int LONGEST = 24 * 60;

    static final Lockout DEFAULT = new Lockout(10, 15);

    /** Stands for a lock that does not end by itself. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    public Lockout {
        if (failures < FEWEST || failures > MOST) {
            throw new IllegalArgumentException("failures " + failures);
        }
        if (minutes != null && (minutes < 1 || minutes > LONGEST)) {
            throw new IllegalArgumentException("minutes " + minutes);
        }
    }

    Instant until(Instant now) {
        return minutes == null ? NEVER : now.plus(Duration.ofMinutes(minutes));
    }

    Instant ofAdministratorUntil(Instant now) {
        return minutes == null ? DEFAULT.until(now) : until(now);
    }
}
