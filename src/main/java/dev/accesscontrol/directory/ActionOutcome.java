package dev.accesscontrol.directory;

/** What became of a user of a {@link UserAction}; all but the first: nothing was written. */
public enum ActionOutcome {
    DONE,
    ALREADY_SO,
    /** Deleted meanwhile. */
    GONE,
    /** Nobody takes the own access away. */
    ONESELF,
    LAST_GLOBAL_ADMIN,
    NO_PASSWORD
}
