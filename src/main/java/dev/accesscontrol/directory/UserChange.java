package dev.accesscontrol.directory;

import org.jspecify.annotations.Nullable;

/** One change that a reviewed plan asks for. */
public sealed interface UserChange {

    /** Whom it is about. */
    UserId id();

    /** Adds an enabled user without a role and without a password. */
    record Add(UserId id, String username, Profile profile, SourceLink link)
            implements UserChange {}

    /**
     * Brings a user back from the recycle bin with the same id, username, status and credentials,
     * without a role, and with these items.
     *
     * @param username as it was
     * @param link as it was
     * @param by who is answerable
     */
    record Restore(UserId id, String username, Profile profile, SourceLink link, String by)
            implements UserChange {}

    /**
     * Changes the items of a user and links it.
     *
     * @param expected what the items were when the plan was made; a user that differs is not
     *     touched
     */
    record Update(UserId id, Profile expected, Profile profile, SourceLink link)
            implements UserChange {}

    /**
     * Moves a user to the recycle bin.
     *
     * @param expected what the items were when the plan was made
     * @param by who is answerable, for the recycle bin's list
     */
    record Delete(UserId id, Profile expected, @Nullable SourceLink expectedLink, String by)
            implements UserChange {}
}
