package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.ChangeOutcome;

/** What became of a line that can be imported. */
public enum LineOutcome {
    /** Not imported yet. */
    WAITING,
    DONE,
    /** The user is not what it was when the line was reviewed. */
    CHANGED_SINCE,
    /** The user was deleted since. */
    GONE,
    USERNAME_TAKEN,
    UPN_TAKEN,
    IMMUTABLE_ID_TAKEN,
    /** The database did not take it; the log has the reason. */
    REFUSED,
    /** Nobody imported it in time. */
    DROPPED;

    static LineOutcome of(ChangeOutcome outcome) {
        return switch (outcome) {
            case APPLIED, ALREADY_SO -> DONE;
            case CHANGED_SINCE, ADMINISTRATOR -> CHANGED_SINCE;
            case GONE -> GONE;
            case USERNAME_TAKEN -> USERNAME_TAKEN;
            case UPN_TAKEN -> UPN_TAKEN;
            case IMMUTABLE_ID_TAKEN -> IMMUTABLE_ID_TAKEN;
            case LINK_TAKEN, REFUSED -> REFUSED;
        };
    }

    /** Whether the line was to be imported and was not. */
    public boolean isFailure() {
        return this != WAITING && this != DONE;
    }
}
