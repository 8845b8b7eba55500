package dev.accesscontrol.directory;

/** A user may not sign in any more; sessions have to end. */
public record UserDisabled(UserId id, String username) {}
