package dev.accesscontrol.credentials;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * Makes passwords that satisfy every level of the policy: groups of five with a hyphen between
 * them, of all four kinds, without characters that are mistaken for others on paper (0 O o, 1 I l,
 * 2 Z, 5 S, 8 B). They begin with a letter, so that a spreadsheet takes none for a formula. That
 * one is among a user's last passwords is not looked for: it would be found once in 2^65 times.
 */
@Component
public class PasswordGenerator {

    private static final String UPPER = "ACDEFGHJKLMNPQRTUVWXY";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final int GROUP = 5;
    private static final int FEWEST_GROUPS = 3;

    /** A username may be one hyphen, and no password may contain it then. */
    private static final String[] BETWEEN = {"-", "+"};

    private static final int TRIES = 200;

    private final SecureRandom random = new SecureRandom();
    private final PasswordPolicies policies;

    PasswordGenerator(PasswordPolicies policies) {
        this.policies = policies;
    }

    /** For example {@code Kfmtx-R7wqz-Hn4dp}, some 65 bits, or longer when the policy says so. */
    public String next(String username) {
        var policy = policies.current();
        return next(new PolicyCheck(policy), groups(policy.minimumLength()), username);
    }

    private String next(PolicyCheck check, int groups, String username) {
        for (int i = 0; i < TRIES; i++) {
            var password = password(groups, BETWEEN[i * BETWEEN.length / TRIES]);
            if (check.violations(username, new PlainPassword(password)).isEmpty()) {
                return password;
            }
        }
        throw new IllegalStateException("no password satisfies the policy");
    }

    private static int groups(int shortest) {
        return Math.max(FEWEST_GROUPS, Math.ceilDiv(shortest + 1, GROUP + 1));
    }

    private String password(int groups, String between) {
        var text = new StringBuilder();
        for (int group = 0; group < groups; group++) {
            text.append(group == 0 ? "" : between).append(one(UPPER)).append(one(LOWER));
            text.append(one(group == 0 ? LOWER : DIGITS)).append(one(LOWER)).append(one(LOWER));
        }
        return text.toString();
    }

    private char one(String of) {
        return of.charAt(random.nextInt(of.length()));
    }
}
