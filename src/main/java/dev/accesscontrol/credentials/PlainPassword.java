package dev.accesscontrol.credentials;

import java.text.Normalizer;

/**
 * A password as typed, normalised to NFC, so that the same characters from another keyboard are the
 * same password. Never shown.
 *
 * <p>A text that is much too long to be one is not normalised, because normalising may take time in
 * the square of its length. Such a text is kept as {@link #TOO_LONG}, which is nobody's password.
 */
record PlainPassword(String text) {

    /** Far above {@link PasswordPolicy#MAXIMUM_LENGTH}, whatever normalising does to a length. */
    static final int LONGEST_READ = 1024;

    private static final String TOO_LONG = "x".repeat(LONGEST_READ + 1);

    PlainPassword {
        text =
                text.length() > LONGEST_READ
                        ? TOO_LONG
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    boolean isTooLong() {
        return text.equals(TOO_LONG);
    }

    @Override
    public String toString() {
        return "(password)";
    }
}
