package dev.accesscontrol.audit;

/** What the Access Logs tell of. */
public enum AccessEvent {
    SIGNED_IN,
    REFUSED,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED
}
