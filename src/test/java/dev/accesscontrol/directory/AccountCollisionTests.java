package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.AtOnce.atOnce;
import static dev.accesscontrol.directory.People.profile;
import static dev.accesscontrol.directory.People.withImmutableId;
import static dev.accesscontrol.directory.People.withUpn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserProblem.Code;
import dev.accesscontrol.directory.UserProblem.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountCollisionTests extends AccountsOnADatabase {

    @Test
    void refusesKeysThatAreTakenIgnoringCase() {
        accounts.add(new NewUser("taro", withImmutableId(profile("taro"), "id"), Role.NONE));

        assertThat(
                        problems(() ->
                                accounts.add(
                                        new NewUser(
                                                "TARO",
                                                withImmutableId(profile("Taro"), "id"),
                                                Role.NONE))))
                .containsExactly(
                        new UserProblem(Item.USERNAME, Code.TAKEN),
                        new UserProblem(Item.UPN, Code.TAKEN),
                        new UserProblem(Item.IMMUTABLE_ID, Code.TAKEN));
    }

    @ParameterizedTest
    @CsvSource({"UPN, TARO@contoso.com", "IMMUTABLE_ID, id"})
    void refusesAKeyOfAnotherUser(Item item, String key) {
        add("taro", Role.NONE);
        accounts.add(new NewUser("other", withImmutableId(profile("other"), "id"), Role.NONE));
        var jiro = add("jiro", Role.NONE);
        var wanted =
                item == Item.UPN
                        ? withUpn(jiro.profile(), key)
                        : withImmutableId(jiro.profile(), key);

        assertThat(
                        problems(() ->
                                accounts.change(
                                        jiro.id(),
                                        0,
                                        new UserEdit(wanted, UserStatus.ENABLED, Role.NONE))))
                .containsExactly(new UserProblem(item, Code.TAKEN));
    }

    @Test
    void addsOnlyOneOfTwoUsersWithOneNameAtTheSameMoment() {
        var results =
                atOnce(
                        () -> accounts.add(new NewUser("taro", profile("taro"), Role.NONE)),
                        () -> accounts.add(new NewUser("TARO", profile("other"), Role.NONE)));

        assertThat(results).filteredOn(it -> it.equals("done")).hasSize(1);
        assertThat(results).anySatisfy(it -> assertThat(it).contains("item=USERNAME, code=TAKEN"));
    }

    /** PostgreSQL takes no NUL, not even to look for one. */
    @Test
    void knowsNobodyWithANulInTheName() {
        assertThat(directory.get(UserLookup.class).findByUsername("a\0")).isEmpty();
        assertThat(
                        problems(() ->
                                accounts.add(
                                        new NewUser(
                                                "a\0",
                                                withImmutableId(
                                                        withUpn(profile("a"), "a\0@b.c"), "\0"),
                                                Role.NONE))))
                .containsExactly(
                        new UserProblem(Item.USERNAME, Code.NOT_ALLOWED),
                        new UserProblem(Item.UPN, Code.NOT_ALLOWED),
                        new UserProblem(Item.IMMUTABLE_ID, Code.NOT_ALLOWED));
    }
}
