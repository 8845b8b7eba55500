package dev.accesscontrol.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with many users, and how far it is.
 *
 * @param action the name of a {@link UserAction}
 * @param startedAt null until it was confirmed
 * @param done users with whom it was done
 * @param leftOut users with whom it was not; {@link UserOperations#leftOut} says why
 */
public record UserOperation(
        UUID id,
        String action,
        State state,
        String by,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long total,
        long done,
        long leftOut) {

    public enum State {
        ASKED,
        RUNNING,
        DONE
    }

    /** How many users have been looked at. */
    public long position() {
        return done + leftOut;
    }

    public boolean isAsked() {
        return state == State.ASKED;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
