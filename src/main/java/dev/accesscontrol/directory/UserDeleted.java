package dev.accesscontrol.directory;

/** A user went to the recycle bin, by hand or by a sync; sessions have to end. */
public record UserDeleted(UserId id, String username, String by) {}
