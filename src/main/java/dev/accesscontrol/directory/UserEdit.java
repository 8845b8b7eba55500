package dev.accesscontrol.directory;

/** What an administrator wants a user to be. */
public record UserEdit(Profile profile, UserStatus status, Role role) {}
