package dev.accesscontrol.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as the console shows it.
 *
 * @param version goes with an edit, so that a stale one is noticed
 */
public record UserEntry(
        DirectoryUser user,
        long version,
        boolean hasPassword,
        @Nullable Instant lastSignInAt,
        Instant createdAt,
        Instant updatedAt) {}
