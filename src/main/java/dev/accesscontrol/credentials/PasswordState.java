package dev.accesscontrol.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a user's password.
 *
 * @param setAt null without a password
 * @param changeRequired the next sign-in asks for a new one
 * @param lockedUntil null unless locked out now, everywhere or from where somebody guessed
 */
public record PasswordState(
        @Nullable Instant setAt,
        boolean changeRequired,
        PasswordExpiry expiry,
        @Nullable Instant lockedUntil) {

    static final PasswordState NONE = new PasswordState(null, false, PasswordExpiry.DEFAULT, null);

    public boolean isSet() {
        return setAt != null;
    }
}
