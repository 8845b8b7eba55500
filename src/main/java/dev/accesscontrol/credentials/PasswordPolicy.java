package dev.accesscontrol.credentials;

/**
 * What the organisation asks of a password; one for all. A new policy does not touch existing
 * passwords.
 *
 * @param minimumLength in characters, {@link #SHORTEST} to {@link #LONGEST_MINIMUM}
 * @param version of the settings, against two administrators changing them at once
 */
public record PasswordPolicy(PolicyLevel level, int minimumLength, long version) {

    public static final int SHORTEST = 8;
    public static final int LONGEST_MINIMUM = 64;

    /** No password is longer. */
    public static final int MAXIMUM_LENGTH = 128;

    static final PasswordPolicy DEFAULT = new PasswordPolicy(PolicyLevel.THREE_KINDS, SHORTEST, 0);

    public PasswordPolicy {
        if (minimumLength < SHORTEST || minimumLength > LONGEST_MINIMUM) {
            throw new IllegalArgumentException("minimum length " + minimumLength);
        }
    }
}
