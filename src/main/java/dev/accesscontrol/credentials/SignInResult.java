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

    /**
     * What is known of it is for the logs; whoever stands at the door is told nothing.
     *
     * @param user whose name it is, if anybody's
     */
    record Refused(@Nullable DirectoryUser user, Reason reason) implements SignInResult {}

    /** The first that applies. */
    enum Reason {
        UNKNOWN_USER,
        NO_PASSWORD,
        LOCKED_OUT,
        WRONG_PASSWORD,
        DISABLED,
        /** The password, a lock, the status or the role, while the hash was computed. */
        CHANGED_MEANWHILE
    }
}
