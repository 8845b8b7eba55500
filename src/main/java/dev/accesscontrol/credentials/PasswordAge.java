package dev.accesscontrol.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When passwords grow old that have the Default Password Expiration. Whoever signs in with an old
 * one is asked for a new one before anything else.
 *
 * @param days after which a password is old, at most {@link #LONGEST}; null: never
 * @param administratorsExempt whether those of administrators never do
 */
public record PasswordAge(@Nullable Integer days, boolean administratorsExempt) {

    public static final int LONGEST = 3650;

    static final PasswordAge DEFAULT = new PasswordAge(null, true);

    public PasswordAge {
        if (days != null && (days < 1 || days > LONGEST)) {
            throw new IllegalArgumentException("days " + days);
        }
    }

    /** When this password grows old; empty when it does not. */
    Optional<Instant> end(Credential credential) {
        var exempt = administratorsExempt && credential.administrator();
        return days == null || exempt || credential.expiry() == PasswordExpiry.NEVER
                ? Optional.empty()
                : Optional.of(credential.setAt().plus(Duration.ofDays(days)));
    }
}
