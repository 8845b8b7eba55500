package dev.accesscontrol.directory;

/**
 * Whether a user may sign in. "Locked out" is a passing state of the credentials, not of the user.
 */
public enum UserStatus {
    ENABLED,
    DISABLED
}
