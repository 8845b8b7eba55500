package dev.accesscontrol.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as the console shows it.
 *
 * @param version goes with an edit, so that a stale one is noticed
 * @param passwordTerms null without a password
 */
public record UserEntry(
        DirectoryUser user,
        long version,
        ShownStatus status,
        boolean hasPassword,
        @Nullable PasswordTerms passwordTerms,
        @Nullable Instant lastSignInAt,
        Instant createdAt,
        Instant updatedAt) {}
