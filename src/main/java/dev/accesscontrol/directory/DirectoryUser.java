package dev.accesscontrol.directory;

import org.jspecify.annotations.Nullable;

/** A user as other modules read it. */
public record DirectoryUser(
        UserId id,
        String username,
        Profile profile,
        UserStatus status,
        Role role,
        @Nullable SourceLink link) {}
