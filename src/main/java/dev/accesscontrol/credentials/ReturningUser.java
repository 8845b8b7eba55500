package dev.accesscontrol.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The principal of a session: who has signed in. */
public interface ReturningUser {

    /** The sign-in before the present one, so that a stranger's is noticed; null at the first. */
    @Nullable Instant previousSignIn();
}
