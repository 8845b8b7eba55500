package dev.accesscontrol.credentials;

/** Whether a password grows old. "Force Password Change" is a state of its own beside it. */
public enum PasswordExpiry {
    DEFAULT,
    NEVER
}
