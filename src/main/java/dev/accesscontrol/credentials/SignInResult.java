package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.DirectoryUser;

/** The answer at the door. */
public sealed interface SignInResult {

    /**
     * @param changeRequired a new password is due before anything else
     */
    record Accepted(DirectoryUser user, boolean changeRequired) implements SignInResult {}

    record Refused() implements SignInResult {}
}
