package dev.accesscontrol.security;

/**
 * A session ended without a sign-out, as far as anybody noticed: one that was idle and whose
 * browser never came back ends in silence.
 *
 * @param here whether it is the session of the present request
 */
public record SessionEnded(String username, Why why, boolean here) {

    public enum Why {
        IDLE,
        TOO_OLD,
        /** The user was disabled, deleted, given another role or another password. */
        ACCOUNT_CHANGED
    }
}
