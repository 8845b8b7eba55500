package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.Lockout;
import dev.accesscontrol.credentials.PasswordAge;
import dev.accesscontrol.credentials.PasswordPolicy;
import dev.accesscontrol.credentials.PolicyLevel;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The numbers are as typed; {@link PasswordPolicy}, {@link PasswordAge} and {@link Lockout} have
 * the limits.
 *
 * @param ageing whether passwords grow old
 * @param unlocking how a lock-out ends
 */
record PasswordSettingsForm(
        @NotNull(message = "{credentials.settings.level.missing}") @Nullable PolicyLevel level,
        @Nullable String minimumLength,
        @Nullable String history,
        @Nullable Boolean ageing,
        @Nullable String days,
        @Nullable Boolean administratorsExempt,
        @Nullable String failures,
        @Nullable Unlocking unlocking,
        @Nullable String minutes,
        long version) {

    enum Unlocking {
        AFTER_A_TIME,
        BY_AN_ADMINISTRATOR
    }

    private static final int USUAL_DAYS = 90;
    private static final int USUAL_MINUTES = 15;

    static PasswordSettingsForm of(PasswordPolicy policy) {
        var age = policy.age();
        var lockout = policy.lockout();
        return new PasswordSettingsForm(
                policy.level(),
                Integer.toString(policy.minimumLength()),
                Integer.toString(policy.history()),
                age.days() != null,
                text(age.days(), USUAL_DAYS),
                age.administratorsExempt(),
                Integer.toString(lockout.failures()),
                lockout.minutes() == null ? Unlocking.BY_AN_ADMINISTRATOR : Unlocking.AFTER_A_TIME,
                text(lockout.minutes(), USUAL_MINUTES),
                policy.version());
    }

    private static String text(@Nullable Integer number, int usual) {
        return Integer.toString(number == null ? usual : number);
    }

    /** A box that is not ticked is not sent. */
    private static boolean isTicked(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    private boolean locksForATime() {
        return unlocking != Unlocking.BY_AN_ADMINISTRATOR;
    }

    /** What is switched off is not looked at. */
    void check(Errors errors) {
        check(
                errors,
                "minimumLength",
                minimumLength,
                PasswordPolicy.SHORTEST,
                PasswordPolicy.LONGEST_MINIMUM);
        check(errors, "history", history, 0, PasswordPolicy.LONGEST_HISTORY);
        check(errors, "failures", failures, Lockout.FEWEST, Lockout.MOST);
        if (isTicked(ageing)) {
            check(errors, "days", days, 1, PasswordAge.LONGEST);
        }
        if (locksForATime()) {
            check(errors, "minutes", minutes, 1, Lockout.LONGEST);
        }
    }

    private static void check(
            Errors errors, String field, @Nullable String typed, int least, int most) {
        if (typed == null
                || !typed.matches("[0-9]{1,5}")
                || Integer.parseInt(typed) < least
                || Integer.parseInt(typed) > most) {
            errors.rejectValue(
                    field, "credentials.settings.number", new Object[] {least, most}, null);
        }
    }

    PasswordPolicy policy() {
        return new PasswordPolicy(
                Objects.requireNonNull(level),
                number(minimumLength),
                number(history),
                new PasswordAge(
                        isTicked(ageing) ? number(days) : null, isTicked(administratorsExempt)),
                new Lockout(number(failures), locksForATime() ? number(minutes) : null),
                version);
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(Objects.requireNonNull(typed));
    }
}
