package dev.accesscontrol.credentials;

/** How the passwords of a batch come about. */
public enum BatchKind {
    /** In a file. */
    UPLOADED,
    GENERATED,
    /** Chosen by each user, after an invitation by e-mail. */
    INVITED
}
