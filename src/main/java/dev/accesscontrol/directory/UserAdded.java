package dev.accesscontrol.directory;

/** A user was made, by hand. */
public record UserAdded(UserId id, String username, Profile profile, Role role) {}
