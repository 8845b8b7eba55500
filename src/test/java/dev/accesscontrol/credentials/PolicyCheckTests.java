package dev.accesscontrol.credentials;

import static dev.accesscontrol.credentials.PolicyLevel.NO_RESTRICTION;
import static dev.accesscontrol.credentials.PolicyLevel.THREE_KINDS;
import static dev.accesscontrol.credentials.PolicyLevel.THREE_KINDS_WITHOUT_USERNAME;
import static dev.accesscontrol.credentials.PolicyLevel.UPPER_LOWER_DIGITS;
import static dev.accesscontrol.credentials.PolicyLevel.UPPER_LOWER_DIGITS_SYMBOLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyCheckTests {

    private static List<String> broken(PolicyLevel level, String password) {
        return new PolicyCheck(
                        new PasswordPolicy(level, 8, 0, PasswordAge.DEFAULT, Lockout.DEFAULT, 0))
                .violations("hanako", new PlainPassword(password)).stream()
                        .map(violation -> violation.message().replaceFirst(".*\\.", ""))
                        .toList();
    }

    @Test
    void withoutRestrictionAsksForLengthAlone() {
        assertThat(broken(NO_RESTRICTION, "xkcdxkcd")).isEmpty();
        assertThat(broken(NO_RESTRICTION, "xkcdxkc")).containsExactly("too-short");
    }

    @Test
    void asksForUpperLowerAndDigits() {
        assertThat(broken(UPPER_LOWER_DIGITS, "Xkcdxkc1")).isEmpty();
        assertThat(broken(UPPER_LOWER_DIGITS, "--------"))
                .containsExactlyInAnyOrder("upper-case", "lower-case", "digit");
    }

    @Test
    void asksForSymbolsToo() {
        assertThat(broken(UPPER_LOWER_DIGITS_SYMBOLS, "Xkcdxk-1")).isEmpty();
        assertThat(broken(UPPER_LOWER_DIGITS_SYMBOLS, "Xkcdxkc1")).containsExactly("symbol");
    }

    @Test
    void asksForAnyThreeOfTheFourKinds() {
        for (var good : List.of("XkcdXkc1", "XkcdXkc-", "xkcdxk-1", "XKCDXK-1")) {
            assertThat(broken(THREE_KINDS, good)).isEmpty();
        }
        assertThat(broken(THREE_KINDS, "XkcdXkcd")).containsExactly("three-kinds");
    }

    @Test
    void refusesTheUsernameWithinThePasswordAtTheStrictestLevelOnly() {
        assertThat(broken(THREE_KINDS_WITHOUT_USERNAME, "My-HANAKO-1")).containsExactly("username");
        assertThat(broken(THREE_KINDS, "My-HANAKO-1")).isEmpty();
    }

    @Test
    void namesEveryRuleAtOnce() {
        assertThat(broken(THREE_KINDS_WITHOUT_USERNAME, "hanako"))
                .containsExactlyInAnyOrder("too-short", "three-kinds", "username");
    }

    @Test
    void refusesCommonPasswordsAtEveryLevelWhateverTheirCase() {
        for (var level : PolicyLevel.values()) {
            assertThat(broken(level, "P@ssw0rd123")).contains("common");
            assertThat(broken(level, "Qwerty2024!")).contains("common");
        }
    }

    @Test
    void endsAt128Characters() {
        assertThat(broken(NO_RESTRICTION, "xk".repeat(64))).isEmpty();
        assertThat(broken(NO_RESTRICTION, "xk".repeat(64) + "y")).containsExactly("too-long");
    }

    @Test
    void saysOnlyThatItIsTooLongOfAPasswordThatIsNotReadAtAll() {
        assertThat(broken(THREE_KINDS, "a".repeat(10_000))).containsExactly("too-long");
    }

    /** Marks out of order make normalising quadratic: these would take seconds. */
    @Test
    void normalisesNoTextThatCannotBeAPassword() {
        var marks = "\u0301\u0323".repeat(20_000);
        assertThat(new PlainPassword("a" + marks)).isEqualTo(new PlainPassword("b" + marks));
    }

    @Test
    void takesTheSameCharactersForTheSamePassword() {
        assertThat(new PlainPassword("Cafe\u0301-1234"))
                .isEqualTo(new PlainPassword("Caf\u00e9-1234"));
        assertThat(broken(NO_RESTRICTION, "e\u0301".repeat(7))).containsExactly("too-short");
    }
}
