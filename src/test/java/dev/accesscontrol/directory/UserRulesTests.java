package dev.accesscontrol.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserProblem.Code;
import dev.accesscontrol.directory.UserProblem.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserRulesTests {

    private static final Profile EMPTY = new Profile("", "", "", "", null, null);

    @ParameterizedTest
    @ValueSource(strings = {"a", "Taro.Yamada_1-x@contoso.com", "@", "-"})
    void allowsUsernamesOfTheAlphabet(String username) {
        assertThat(UserRules.ofUsername(username)).isEmpty();
        assertThat(UserRules.ofUsername("x".repeat(64))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "山田", "ａ", "a'b", "a+b", "a\n", "\u212Aelvin", "a#EXT#"})
    void refusesOtherCharacters(String username) {
        assertThat(UserRules.ofUsername(username))
                .containsExactly(new UserProblem(Item.USERNAME, Code.NOT_ALLOWED));
    }

    @Test
    void refusesNoUsernameAndALongOne() {
        assertThat(UserRules.ofUsername(""))
                .containsExactly(new UserProblem(Item.USERNAME, Code.REQUIRED));
        assertThat(UserRules.ofUsername("x".repeat(65)))
                .containsExactly(new UserProblem(Item.USERNAME, Code.TOO_LONG));
    }

    @Test
    void limitsEveryItem() {
        var long257 = "x".repeat(257);
        var profile =
                new Profile(
                        long257,
                        long257,
                        long257,
                        "x".repeat(321),
                        "x".repeat(114),
                        "x".repeat(65));

        assertThat(UserRules.ofProfile(profile, null))
                .isEqualTo(
                        List.of(
                                new UserProblem(Item.FAMILY_NAME, Code.TOO_LONG),
                                new UserProblem(Item.GIVEN_NAME, Code.TOO_LONG),
                                new UserProblem(Item.DISPLAY_NAME, Code.TOO_LONG),
                                new UserProblem(Item.EMAIL, Code.TOO_LONG),
                                new UserProblem(Item.UPN, Code.TOO_LONG),
                                new UserProblem(Item.IMMUTABLE_ID, Code.TOO_LONG)));
    }

    @Test
    void allowsEveryItemToBeEmptyOrAtItsLimit() {
        var name = "山".repeat(256);
        var upn = "u".repeat(40) + "@" + "d".repeat(60) + "." + "e".repeat(11);
        var full = new Profile(name, name, name, upn, upn, "i".repeat(64));

        assertThat(upn).hasSize(113);
        assertThat(UserRules.ofProfile(EMPTY, null)).isEmpty();
        assertThat(UserRules.ofProfile(full, null)).isEmpty();
    }

    @Test
    void refusesAUpnThatIsTooLongInLowerCase() {
        var upn = "İ".repeat(60) + "@contoso.com";

        assertThat(UserRules.ofStorage(People.withUpn(EMPTY, upn)))
                .containsExactly(new UserProblem(Item.UPN, Code.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"taro", "taro@", "@contoso.com", "a@b", "a b@c.com", "a@b@c.com"})
    void refusesWhatIsNoAddress(String address) {
        var profile = new Profile("", "", "", address, address, null);

        assertThat(UserRules.ofProfile(profile, null))
                .containsExactly(
                        new UserProblem(Item.EMAIL, Code.NO_ADDRESS),
                        new UserProblem(Item.UPN, Code.NO_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"taro@contoso.com", "o'hara+x@mail.contoso.co.jp", "山田@例え.jp"})
    void takesAddresses(String address) {
        var profile = new Profile("", "", "", address, address, null);

        assertThat(UserRules.ofProfile(profile, null)).isEmpty();
    }

    @Test
    void letsAnOddAddressOfTheSourceBeWhileItIsNotChanged() {
        var before = new Profile("", "", "", "odd", "odd@x", null);
        var renamed = People.withDisplayName(before, "New");

        assertThat(UserRules.ofProfile(renamed, before)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD800b"})
    void refusesWhatNoDatabaseStores(String text) {
        assertThat(UserRules.ofStorage(People.withDisplayName(EMPTY, text)))
                .containsExactly(new UserProblem(Item.DISPLAY_NAME, Code.NOT_ALLOWED));
    }
}
