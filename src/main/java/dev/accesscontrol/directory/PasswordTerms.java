package dev.accesscontrol.directory;

/** The item "Password expiry" of a user who has a password. */
public enum PasswordTerms {
    /** Force Password Change: the next sign-in asks for a new one. */
    FORCE_CHANGE,
    /** Password Never Expires. */
    NEVER,
    /** Default Password Expiration: as the policy says. */
    DEFAULT
}
