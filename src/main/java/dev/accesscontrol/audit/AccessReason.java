package dev.accesscontrol.audit;

/** Why somebody was turned away or sent out, or what a sign-in still has to do. */
public enum AccessReason {
    /** Signed in; a new password is due before anything else. */
    CHANGE_DUE,
    UNKNOWN_USER,
    NO_PASSWORD,
    WRONG_PASSWORD,
    LOCKED_OUT,
    DISABLED,
    /** Right when it was looked up, and not any more when it was let in. */
    CHANGED_MEANWHILE,
    THROTTLED,
    BUSY,
    IDLE,
    TOO_OLD,
    /** The user was disabled, deleted, given another role or another password. */
    ACCOUNT_CHANGED
}
