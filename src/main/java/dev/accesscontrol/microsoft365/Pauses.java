package dev.accesscontrol.microsoft365;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next try: what Microsoft asks for, and never less, else twice as long
 * with each try. A little chance keeps several programs from coming back at once.
 *
 * @see <a href="https://learn.microsoft.com/graph/throttling">Microsoft Graph throttling</a>
 */
final class Pauses {

    static final Duration FLOOR = Duration.ofSeconds(1);
    static final Duration CAP = Duration.ofSeconds(60);

    private Pauses() {}

    /**
     * @param tries how many have failed, from 1
     */
    static Duration after(int tries, @Nullable Duration retryAfter, RandomGenerator random) {
        if (retryAfter != null && retryAfter.isPositive()) {
            var asked = longer(retryAfter, FLOOR);
            return asked.plusMillis(random.nextLong(1_000));
        }
        var doubled = FLOOR.multipliedBy(1L << Math.min(tries - 1, 30));
        long most = Math.min(doubled.toMillis(), CAP.toMillis());
        return longer(FLOOR, Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
