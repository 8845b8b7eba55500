package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordGeneratorTests {

    private static PasswordPolicy policy(PolicyLevel level, int shortest) {
        return new PasswordPolicy(level, shortest, 10, PasswordAge.DEFAULT, Lockout.DEFAULT, 0);
    }

    private static String generated(PasswordPolicy policy, String username) {
        var policies = mock(PasswordPolicies.class);
        when(policies.current()).thenReturn(policy);
        return new PasswordGenerator(policies).next(username);
    }

    @ParameterizedTest
    @EnumSource
    void satisfiesEveryLevel(PolicyLevel level) {
        for (int i = 0; i < 50; i++) {
            var policy = policy(level, 8);
            var password = generated(policy, "hanako");
            assertThat(new PolicyCheck(policy).violations("hanako", new PlainPassword(password)))
                    .isEmpty();
            assertThat(password).hasSizeGreaterThanOrEqualTo(12).matches("[A-Za-z].*");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 17, 18, 23, 24, 64})
    void isAsLongAsThePolicyAsks(int shortest) {
        var password = generated(policy(PolicyLevel.THREE_KINDS, shortest), "hanako");
        assertThat(password).hasSizeBetween(Math.max(12, shortest), 70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "a", "2", "K", ".", "_"})
    void containsNoUsernameHoweverShort(String username) {
        var policy = policy(PolicyLevel.THREE_KINDS_WITHOUT_USERNAME, 8);
        assertThat(generated(policy, username)).doesNotContainIgnoringCase(username);
    }

    @Test
    void hasNoCharacterThatIsMistakenForAnother() {
        for (int i = 0; i < 200; i++) {
            assertThat(generated(policy(PolicyLevel.NO_RESTRICTION, 40), "hanako"))
                    .doesNotContainPattern("[0OoIl1ZSB]");
        }
    }

    @Test
    void isNeverTheSame() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(generated(policy(PolicyLevel.THREE_KINDS, 8), "hanako"))).isTrue();
        }
    }
}
