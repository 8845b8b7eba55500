package dev.accesscontrol.directory;

/** A user may sign in again. */
public record UserEnabled(UserId id, String username) {}
