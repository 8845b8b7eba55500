package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.DirectoryUser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Invitations as those use them who got one by e-mail. A code that is unknown, used, expired or
 * taken back, or whose user has another address, is disabled or an administrator by now, is in all
 * of these cases just not there.
 */
public interface Invitations {

    /** How long an invitation is good. */
    Duration LIFETIME = Duration.ofHours(72);

    /** Uses nothing up: mail scanners and browsers look at links before people do. */
    Optional<DirectoryUser> find(String code);

    /** Sets the password with it, once. */
    Redemption redeem(String code, String password);

    /** What became of it. Unless {@link Done}, nothing was written. */
    sealed interface Redemption {

        record Done() implements Redemption {}

        record NotThere() implements Redemption {}

        /** The invitation is still good. */
        record Violating(List<PolicyViolation> violations) implements Redemption {}
    }
}
