package dev.accesscontrol.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table credentials.
 *
 * @param lockedUntil null unless locked out now
 */
record Credential(
        String hash,
        Instant setAt,
        boolean changeRequired,
        PasswordExpiry expiry,
        @Nullable Instant lockedUntil) {

    boolean isLocked() {
        return lockedUntil != null;
    }

    PasswordState state() {
        return new PasswordState(setAt, changeRequired, expiry, lockedUntil);
    }
}
