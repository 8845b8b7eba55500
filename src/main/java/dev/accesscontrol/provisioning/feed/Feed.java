package dev.accesscontrol.provisioning.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the changes of a connection were read.
 *
 * @param round counts whatever was written
 * @param cursor null when only a whole listing can say what has changed
 * @param pruned changes of this round and before may be gone
 */
record Feed(
        UUID connectionId,
        long round,
        @Nullable String cursor,
        @Nullable Instant cursorAt,
        @Nullable Instant readAt,
        long pruned) {

    boolean wasReadSince(Instant time) {
        return readAt != null && !readAt.isBefore(time);
    }

    boolean isOlderThan(Instant time) {
        return cursorAt == null || cursorAt.isBefore(time);
    }
}
