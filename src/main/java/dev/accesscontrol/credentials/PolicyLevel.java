package dev.accesscontrol.credentials;

/** How much of a password is asked for, from nothing upwards. */
public enum PolicyLevel {
    NO_RESTRICTION,
    UPPER_LOWER_DIGITS,
    UPPER_LOWER_DIGITS_SYMBOLS,
    /** Three of the four kinds upper case, lower case, digits, symbols. */
    THREE_KINDS,
    THREE_KINDS_WITHOUT_USERNAME
}
