package dev.accesscontrol.directory;

/** A user came back from the recycle bin, without a role; credentials are what they were. */
public record UserRestored(UserId id, String username, String by) {}
