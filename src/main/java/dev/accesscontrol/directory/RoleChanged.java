package dev.accesscontrol.directory;

/** A user has another role; sessions with the old one have to end. */
public record RoleChanged(UserId id, String username, Role before, Role after) {}
