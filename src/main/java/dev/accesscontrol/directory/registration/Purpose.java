package dev.accesscontrol.directory.registration;

/** What a file is for: a mistyped username must not become a new user by accident. */
public enum Purpose {
    /** A username that nobody has is an error. */
    UPDATE,
    /** A username that somebody has is an error. */
    REGISTER,
    BOTH;

    boolean adds() {
        return this != UPDATE;
    }

    boolean updates() {
        return this != REGISTER;
    }
}
