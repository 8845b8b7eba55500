package dev.accesscontrol.directory.registration;

/** What a line of a file asks for. */
public enum LineAction {
    ADD,
    UPDATE,
    UNCHANGED,
    /** It has a problem, and nothing is written for it. */
    ERROR
}
