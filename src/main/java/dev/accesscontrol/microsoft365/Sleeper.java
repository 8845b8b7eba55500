package dev.accesscontrol.microsoft365;

import java.time.Duration;

/** Lets time pass; tests let it pass at once. */
@FunctionalInterface
interface Sleeper {

    void sleep(Duration duration) throws InterruptedException;
}
