package dev.accesscontrol.provisioning.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How quickly a phase goes.
 *
 * @param remaining null when that cannot be said yet
 */
record Pace(double perSecond, @Nullable Duration remaining) {

    static final Pace NONE = new Pace(0, null);

    static Pace of(long done, @Nullable Long total, Duration elapsed) {
        var seconds = elapsed.toMillis() / 1000.0;
        if (done == 0 || seconds <= 0) {
            return NONE;
        }
        var perSecond = done / seconds;
        return new Pace(
                perSecond,
                total == null
                        ? null
                        : Duration.ofSeconds(
                                (long) Math.ceil(Math.max(0, total - done) / perSecond)));
    }
}
