package dev.accesscontrol.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When users signed in last.
 *
 * @param ever true: at any time; false: never; null: either
 * @param from not earlier; null for no limit
 * @param before earlier; null for no limit
 */
public record SignInPeriod(
        @Nullable Boolean ever, @Nullable Instant from, @Nullable Instant before) {

    public static final SignInPeriod ANY = new SignInPeriod(null, null, null);
}
