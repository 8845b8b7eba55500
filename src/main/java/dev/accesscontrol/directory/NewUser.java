package dev.accesscontrol.directory;

/**
 * A user to be made by hand: enabled, without a password, linked to no source.
 *
 * @param username for ever; 1 to 64 of {@code a-z A-Z 0-9 _ - . @}, unique ignoring case
 */
public record NewUser(String username, Profile profile, Role role) {}
