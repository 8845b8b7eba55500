package dev.accesscontrol.credentials;

/** A form in which generated passwords are handed out, each once. */
public enum SlipForm {
    CSV,
    /** A page to print, one slip a person. */
    SLIPS
}
