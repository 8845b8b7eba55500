package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.DirectoryUser;
import java.time.Instant;

/** The answer at the door. */
public sealed interface SignInResult {

    /**
     * @param changeRequired a new password is due before anything else
     * @param passwordSetAt for {@link SignIn#isStillRight}
     */
    record Accepted(DirectoryUser user, boolean changeRequired, Instant passwordSetAt)
            implements SignInResult {}

    record Refused() implements SignInResult {}
}
