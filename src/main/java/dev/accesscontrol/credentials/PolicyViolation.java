package dev.accesscontrol.credentials;

import java.util.List;

/**
 * One rule that a password breaks.
 *
 * @param message a message key
 * @param arguments of the message
 */
public record PolicyViolation(String message, List<Object> arguments) {

    static PolicyViolation of(String rule, Object... arguments) {
        return new PolicyViolation("credentials.violation." + rule, List.of(arguments));
    }
}
