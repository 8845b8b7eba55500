package dev.accesscontrol.security;

import dev.accesscontrol.directory.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was at the door; published in the thread that answers, before it does. An exception of a
 * listener is the answer then, for whoever it was, and nobody is let in.
 *
 * @param typed in the field for the name; it may be anything, a password too
 * @param account whose name it is; null for nobody, and where nothing was checked
 */
public record SignInAttempt(String typed, @Nullable Account account, Outcome outcome) {

    public record Account(UserId id, String username) {}

    /** For administrators alone: whoever stands at the door is never told. */
    public enum Outcome {
        SIGNED_IN,
        /** Signed in; a new password is due before anything else. */
        CHANGE_DUE,
        UNKNOWN_USER,
        NO_PASSWORD,
        WRONG_PASSWORD,
        LOCKED_OUT,
        DISABLED,
        CHANGED_MEANWHILE,
        THROTTLED,
        BUSY
    }
}
