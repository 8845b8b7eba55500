package dev.accesscontrol.credentials;

import java.util.List;

/** How much of a password is asked for, from nothing upwards. */
public enum PolicyLevel {
    NO_RESTRICTION,
    UPPER_LOWER_DIGITS("upper", "lower", "digit"),
    UPPER_LOWER_DIGITS_SYMBOLS("upper", "lower", "digit", "symbol"),
    /** Three of the four kinds upper case, lower case, digits, symbols. */
    THREE_KINDS("three"),
    THREE_KINDS_WITHOUT_USERNAME("three", "username");

    private final List<String> rules;

    PolicyLevel(String... rules) {
        this.rules = List.of(rules);
    }

    /** What it asks for; the message {@code credentials.rule.NAME} says it in words. */
    public List<String> rules() {
        return rules;
    }
}
