package dev.accesscontrol.credentials;

/** How far an upload of initial passwords has come. */
public enum BatchState {
    /** Nothing in the file can be imported; the report says why. */
    REFUSED,
    HASHING,
    /** Waits for [Import Data]. */
    READY,
    IMPORTING,
    IMPORTED,
    /** Nobody pressed [Import Data] for an hour, or hashing ended with its process. */
    EXPIRED;

    /** The page of such a batch refreshes itself. */
    public boolean isMoving() {
        return this == HASHING || this == IMPORTING;
    }
}
