package dev.accesscontrol.provisioning.plan;

import dev.accesscontrol.provisioning.plan.Reason.Code;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which usernames Access Control takes: 1 to 64 of {@code a-z A-Z 0-9 _ - . @}. */
public final class UsernameRule {

    private static final int LONGEST = 64;
    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9_.@-]+");

    private UsernameRule() {}

    /** Why the text cannot be a username; empty when it can. */
    public static Optional<Reason> problem(String username) {
        if (!ALLOWED.matcher(username).matches()) {
            return Optional.of(Reason.of(Code.USERNAME_NOT_ALLOWED, username));
        }
        return username.length() > LONGEST
                ? Optional.of(Reason.of(Code.USERNAME_TOO_LONG, username))
                : Optional.empty();
    }
}
