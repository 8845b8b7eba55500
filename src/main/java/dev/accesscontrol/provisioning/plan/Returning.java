package dev.accesscontrol.provisioning.plan;

import dev.accesscontrol.directory.UserId;

/**
 * A user in the recycle bin who was linked to a person of the source, and is that person again
 * should it come back.
 *
 * @param username kept for ever, as for every user
 * @param deletedOn the day, for people
 */
public record Returning(UserId id, String username, String deletedOn) {}
