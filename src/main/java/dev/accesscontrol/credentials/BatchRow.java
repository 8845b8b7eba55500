package dev.accesscontrol.credentials;

/** A line of an upload whose password can be, or was, imported. */
public record BatchRow(long line, String username, Outcome outcome) {

    public enum Outcome {
        /** Not imported yet. */
        STAGED,
        SET,
        /** The user was deleted before [Import Data]. */
        GONE,
        /** Dropped, because nobody imported it in time. */
        EXPIRED
    }
}
