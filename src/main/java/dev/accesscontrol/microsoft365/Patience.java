package dev.accesscontrol.microsoft365;

import java.time.Duration;

/**
 * How long a request is tried.
 *
 * @param budget for all pauses together
 * @param meanwhile called every second or so of a pause; may throw to give up
 */
record Patience(Duration budget, Runnable meanwhile) {

    /** For a job in the background that has hours. */
    static Patience ofJob(Runnable meanwhile) {
        return new Patience(Duration.ofMinutes(5), meanwhile);
    }

    /** When somebody waits for the answer in front of a page that asks again by itself. */
    static Patience ofPage() {
        return new Patience(Duration.ofSeconds(15), () -> {});
    }
}
