package dev.accesscontrol.directory;

/** A user left the recycle bin for good; nothing that belongs to this user is needed any more. */
public record UserPurged(UserId id, String username) {}
