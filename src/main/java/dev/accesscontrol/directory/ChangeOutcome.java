package dev.accesscontrol.directory;

/**
 * What became of a {@link UserChange}. Everything but the first is "not applied", and nothing of it
 * was written.
 */
public enum ChangeOutcome {
    APPLIED,
    /**
     * The user has the wanted items already (an Add: the same user is there already, from an
     * interrupted batch).
     */
    ALREADY_SO,
    /** A synchronised item or the link is not what it was when the plan was made. */
    CHANGED_SINCE,
    /** The user is gone. */
    GONE,
    /** The user has become an administrator, who is left alone by every sync. */
    ADMINISTRATOR,
    USERNAME_TAKEN,
    UPN_TAKEN,
    IMMUTABLE_ID_TAKEN,
    LINK_TAKEN,
    /** The database refused the row for another reason; the log has it. */
    REFUSED
}
