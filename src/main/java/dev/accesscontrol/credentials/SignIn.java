package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who is at the door? */
public interface SignIn {

    /**
     * Checks a username (ignoring case) and its password. A refusal does not tell why, and takes
     * the same time, whether the name is unknown, the password wrong, or the user without a
     * password, disabled or locked out.
     *
     * @param from where failures lock the user out first
     * @throws dev.accesscontrol.web.BusyException when too many ask at once
     */
    SignInResult check(String username, String password, Origin from);

    /**
     * Whether a session may go on: the user is there and enabled, has the role, and the password is
     * the one with which the session began.
     */
    boolean isStillRight(UserId user, Role role, @Nullable Instant passwordSetAt);
}
