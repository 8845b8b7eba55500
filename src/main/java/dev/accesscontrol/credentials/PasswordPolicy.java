package dev.accesscontrol.credentials;

/**
 * What the organisation asks of a password; one for all. What it asks of a new password does not
 * touch existing ones; age and lock-out hold from now on for everybody.
 *
 * @param minimumLength in characters, {@link #SHORTEST} to {@link #LONGEST_MINIMUM}
 * @param history how many of a user's last passwords, the present one among them, cannot be used
 *     again; 0 to {@link #LONGEST_HISTORY}, because each costs a hash
 * @param version of the settings, against two administrators changing them at once
 */
public record PasswordPolicy(
        PolicyLevel level,
        int minimumLength,
        int history,
        PasswordAge age,
        Lockout lockout,
        long version) {

    public static final int SHORTEST = 8;
    public static final int LONGEST_MINIMUM = 64;
    public static final int LONGEST_HISTORY = 10;

    /** No password is longer. */
    public static final int MAXIMUM_LENGTH = 128;

    static final PasswordPolicy DEFAULT =
            new PasswordPolicy(
                    PolicyLevel.THREE_KINDS, SHORTEST, 0, PasswordAge.DEFAULT, Lockout.DEFAULT, 0);

    public PasswordPolicy {
        if (minimumLength < SHORTEST || minimumLength > LONGEST_MINIMUM) {
            throw new IllegalArgumentException("minimum length " + minimumLength);
        }
        if (history < 0 || history > LONGEST_HISTORY) {
            throw new IllegalArgumentException("history " + history);
        }
    }
}
