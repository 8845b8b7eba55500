package dev.accesscontrol.directory;

/** Items of a user were changed, by hand. */
public record UserChanged(UserId id, String username, Profile before, Profile after) {}
