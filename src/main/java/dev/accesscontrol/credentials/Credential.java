package dev.accesscontrol.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table credentials.
 *
 * @param lockedUntil null unless locked out everywhere now
 * @param lockedSomewhereUntil null unless locked out at an origin now
 */
record Credential(
        String hash,
        Instant setAt,
        boolean changeRequired,
        PasswordExpiry expiry,
        boolean administrator,
        @Nullable Instant lockedUntil,
        @Nullable Instant lockedSomewhereUntil) {

    /** Whether the lock of everywhere holds there: not where the user has been let in before. */
    boolean isLockedAt(Origin from) {
        return lockedUntil != null && !from.known();
    }

    /** Everywhere, or else where somebody has guessed. */
    @Nullable Instant shownLock() {
        return lockedUntil == null ? lockedSomewhereUntil : lockedUntil;
    }

    PasswordState state(PasswordAge age) {
        return new PasswordState(
                setAt, changeRequired, expiry, age.end(this).orElse(null), shownLock());
    }
}
