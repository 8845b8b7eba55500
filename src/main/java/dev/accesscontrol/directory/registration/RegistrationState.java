package dev.accesscontrol.directory.registration;

/** How far an uploaded file has come. */
public enum RegistrationState {
    /** Nothing of it can be imported; the report says why. */
    REFUSED,
    /** Every user is as the file says already. */
    NOTHING_TO_DO,
    /** Waits for [Import Data]. */
    READY,
    IMPORTING,
    IMPORTED,
    /** Nobody pressed [Import Data] in time. */
    EXPIRED
}
