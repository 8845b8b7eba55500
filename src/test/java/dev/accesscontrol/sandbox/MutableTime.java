package dev.accesscontrol.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test puts forward. */
public final class MutableTime implements InstantSource {

    private volatile Instant now = Instant.parse("2026-11-24T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }
}
