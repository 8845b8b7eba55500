package dev.accesscontrol.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a user's password.
 *
 * @param setAt null without a password
 * @param changeRequired the next sign-in asks for a new one
 * @param endsAt when it grows old; null when it does not
 * @param lockedUntil null unless locked out now, everywhere or from where somebody guessed
 */
public record PasswordState(
        @Nullable Instant setAt,
        boolean changeRequired,
        PasswordExpiry expiry,
        @Nullable Instant endsAt,
        @Nullable Instant lockedUntil) {

    static final PasswordState NONE =
            new PasswordState(null, false, PasswordExpiry.DEFAULT, null, null);

    /** A lock that does not end by itself. */
    public boolean isLockedForGood() {
        return Lockout.NEVER.equals(lockedUntil);
    }

    public boolean isOld(Instant now) {
        return endsAt != null && !endsAt.isAfter(now);
    }

    public boolean isSet() {
        return setAt != null;
    }
}
