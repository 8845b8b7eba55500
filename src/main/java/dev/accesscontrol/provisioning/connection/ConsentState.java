package dev.accesscontrol.provisioning.connection;

/** How far a tenant's consent has come. */
public enum ConsentState {
    /** Given, and not effective yet: the access check goes on in the background. */
    WAITING,
    GRANTED,
    /** Withdrawn, or the application was removed: connect again. */
    LOST
}
