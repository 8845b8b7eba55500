package dev.accesscontrol.credentials;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * Makes passwords that satisfy every level: 16 characters of all four kinds, none that is mistaken
 * for another. They begin with a letter, so that a spreadsheet takes none for a formula.
 */
@Component
public class PasswordGenerator {

    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnopqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final int GROUPS = 3;

    private final SecureRandom random = new SecureRandom();

    /** For example {@code Kfmtx-R7wqz-Hn4dp}: some 78 bits. */
    public String next() {
        var text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            text.append(group == 0 ? "" : "-").append(one(UPPER)).append(one(LOWER));
            text.append(one(group == 0 ? LOWER : DIGITS)).append(one(LOWER)).append(one(LOWER));
        }
        return text.toString();
    }

    private char one(String of) {
        return of.charAt(random.nextInt(of.length()));
    }
}
