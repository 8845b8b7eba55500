package dev.accesscontrol.credentials;

import org.jspecify.annotations.Nullable;

/**
 * A line of an upload whose password can be, or was, imported, or a user of another batch.
 *
 * @param detail what a mail server said; null when there is nothing to say
 */
public record BatchRow(long line, String username, Outcome outcome, @Nullable String detail) {

    public enum Outcome {
        /** Not imported yet. */
        STAGED,
        SET,
        /** An invitation was sent. */
        SENT,
        /** The user was deleted meanwhile. */
        GONE,
        /** Has a password, and was not to be given another one; or has another one by now. */
        HAS_PASSWORD,
        DISABLED,
        /** Administrators are given passwords one by one. */
        ADMINISTRATOR,
        /** The own account of who began the batch. */
        OWN,
        NO_ADDRESS,
        /** Not a mail address, or the mail server knows nobody there. */
        BAD_ADDRESS,
        /** The mail server did not take it for a day. */
        NOT_SENT,
        /** Dropped, because nobody imported it in time. */
        EXPIRED
    }
}
