package dev.accesscontrol.credentials;

import static dev.accesscontrol.credentials.PolicyOnADatabase.HOME;
import static dev.accesscontrol.credentials.PolicyOnADatabase.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.credentials.Passwords.ChangeResult;
import dev.accesscontrol.directory.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** History, age and lock-out, as the settings say. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class PolicySettingsTests {

    @Parameter String kind;

    private PolicyOnADatabase hanako;

    @BeforeEach
    void open() {
        hanako = new PolicyOnADatabase(kind, Role.NONE);
    }

    @Test
    void takesEveryFormerPasswordWithoutAHistory() {
        hanako.policy(0, PasswordAge.DEFAULT, Lockout.DEFAULT);
        hanako.set("first-secret");
        hanako.set("second-secret");
        assertThat(hanako.takes("first-secret")).isTrue();
    }

    @Test
    void refusesTheLastPasswordsAndThePresentOne() {
        hanako.policy(3, PasswordAge.DEFAULT, Lockout.DEFAULT);
        hanako.set("first-secret");
        hanako.set("second-secret");
        hanako.set("third-secret");
        assertThat(hanako.takes("third-secret")).isFalse();
        assertThat(hanako.takes("first-secret")).isFalse();
        hanako.set("fourth-secret");
        assertThat(hanako.takes("first-secret")).isTrue();
    }

    @Test
    void refusesAFormerPasswordOfTheOwnersChangeToo() {
        hanako.policy(2, PasswordAge.DEFAULT, Lockout.DEFAULT);
        hanako.set("first-secret");
        hanako.set("second-secret");
        assertThat(hanako.passwords.change(hanako.user, "second-secret", "first-secret", HOME))
                .isInstanceOf(ChangeResult.Violating.class);
    }

    @Test
    void keepsNoMoreHashesThanThePolicyAsksFor() {
        hanako.policy(10, PasswordAge.DEFAULT, Lockout.DEFAULT);
        for (int i = 0; i < 5; i++) {
            hanako.set("secret-number-" + i);
        }
        hanako.policy(3, PasswordAge.DEFAULT, Lockout.DEFAULT);
        hanako.history.trim();
        assertThat(kept()).isEqualTo(2);
        hanako.policy(0, PasswordAge.DEFAULT, Lockout.DEFAULT);
        hanako.history.trim();
        assertThat(kept()).isZero();
    }

    private int kept() {
        return hanako.database
                .sql("select count(*) from password_history")
                .query(Integer.class)
                .single();
    }

    @Test
    void asksForANewPasswordOnTheDayOnWhichItGrowsOld() {
        hanako.policy(0, new PasswordAge(90, true), Lockout.DEFAULT);
        hanako.set("first-secret");
        hanako.at(NOW.plus(Duration.ofDays(90)).minusSeconds(1));
        assertThat(isChangeDue()).isFalse();
        hanako.at(NOW.plus(Duration.ofDays(90)));
        assertThat(isChangeDue()).isTrue();
        assertThat(hanako.passwords.state(hanako.user.id()).endsAt())
                .isEqualTo(NOW.plus(Duration.ofDays(90)));
    }

    @Test
    void leavesAPasswordThatNeverExpires() {
        hanako.policy(0, new PasswordAge(90, true), Lockout.DEFAULT);
        hanako.set("first-secret", PasswordExpiry.NEVER);
        hanako.at(NOW.plus(Duration.ofDays(900)));
        assertThat(isChangeDue()).isFalse();
    }

    @Test
    void exemptsAdministratorsOnlyIfThePolicyDoes() {
        hanako = new PolicyOnADatabase(kind, Role.READ_ONLY_ADMIN);
        hanako.policy(0, new PasswordAge(90, true), Lockout.DEFAULT);
        hanako.set("first-secret");
        hanako.at(NOW.plus(Duration.ofDays(91)));
        assertThat(isChangeDue()).isFalse();
        hanako.policy(0, new PasswordAge(90, false), Lockout.DEFAULT);
        assertThat(isChangeDue()).isTrue();
    }

    private boolean isChangeDue() {
        return ((SignInResult.Accepted) hanako.enter("first-secret")).changeRequired();
    }

    @Test
    void locksAfterAsManyFailuresAndForAsLongAsThePolicySays() {
        hanako.policy(0, PasswordAge.DEFAULT, new Lockout(3, 60));
        hanako.set("first-secret");
        hanako.guess(2, HOME);
        assertThat(hanako.enter("first-secret")).isInstanceOf(SignInResult.Accepted.class);
        hanako.guess(3, HOME);
        hanako.at(NOW.plus(Duration.ofMinutes(59)));
        assertThat(hanako.enter("first-secret")).isInstanceOf(SignInResult.Refused.class);
        hanako.at(NOW.plus(Duration.ofMinutes(60)));
        assertThat(hanako.enter("first-secret")).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void locksAUserUntilSomebodyUnlocksWhenThePolicySaysSo() {
        hanako.policy(0, PasswordAge.DEFAULT, new Lockout(3, null));
        hanako.set("first-secret");
        hanako.guessFromEverywhere(3);
        hanako.at(NOW.plus(Duration.ofDays(3650)));
        assertThat(hanako.enter("first-secret")).isInstanceOf(SignInResult.Refused.class);
        assertThat(hanako.passwords.state(hanako.user.id()).isLockedForGood()).isTrue();
        hanako.passwords.unlock(hanako.user);
        assertThat(hanako.enter("first-secret")).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void bringsAnAdministratorBackByItselfInAnyCase() {
        hanako = new PolicyOnADatabase(kind, Role.GLOBAL_ADMIN);
        hanako.policy(0, PasswordAge.DEFAULT, new Lockout(3, null));
        hanako.set("first-secret");
        hanako.guessFromEverywhere(3);
        assertThat(hanako.enter("first-secret")).isInstanceOf(SignInResult.Refused.class);
        hanako.at(NOW.plus(Duration.ofMinutes(15)));
        assertThat(hanako.enter("first-secret")).isInstanceOf(SignInResult.Accepted.class);
    }
}
