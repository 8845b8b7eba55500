package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.DirectoryUser;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer at the door. */
public sealed interface SignInResult {

    /**
     * @param changeRequired a new password is due before anything else
     * @param passwordSetAt for {@link SignIn#isStillRight}
     * @param previousSignIn the one before this; null at the first
     */
    record Accepted(
            DirectoryUser user,
            boolean changeRequired,
            Instant passwordSetAt,
            @Nullable Instant previousSignIn)
            implements SignInResult {}

    record Refused() implements SignInResult {}
}
