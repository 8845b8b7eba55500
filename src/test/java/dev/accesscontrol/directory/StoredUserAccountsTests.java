package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.People.link;
import static dev.accesscontrol.directory.People.profile;
import static dev.accesscontrol.directory.People.withDisplayName;
import static dev.accesscontrol.directory.People.withImmutableId;
import static dev.accesscontrol.directory.People.withUpn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accesscontrol.directory.UserProblem.Code;
import dev.accesscontrol.directory.UserProblem.Item;
import dev.accesscontrol.web.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class StoredUserAccountsTests {

    private static final Instant AT = Instant.parse("2026-11-24T05:00:00Z");

    @Parameter private String database;

    private DirectoryFixture directory;
    private UserAccounts accounts;

    @BeforeEach
    void begin() {
        directory = DirectoryFixture.on(database);
        accounts = directory.get(UserAccounts.class);
    }

    @Test
    void addsAUserAndTellsOfIt() {
        var added = accounts.add(new NewUser("Taro", profile("taro"), Role.READ_ONLY_ADMIN));

        assertThat(directory.user(added.id())).isEqualTo(added);
        assertThat(added.status()).isEqualTo(UserStatus.ENABLED);
        assertThat(directory.events()).containsExactly(new UserAdded(added.id(), "Taro"));
        assertThat(directory.get(UserLookup.class).countInDomain("CONTOSO.com")).isEqualTo(1);
        assertThat(directory.get(UserLookup.class).findByUsername("tARO")).contains(added);
    }

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

    @Test
    void addsOnlyOneOfTwoUsersWithOneNameAtTheSameMoment() {
        var results =
                atOnce(
                        () -> accounts.add(new NewUser("taro", profile("taro"), Role.NONE)),
                        () -> accounts.add(new NewUser("TARO", profile("other"), Role.NONE)));

        assertThat(results).filteredOn(it -> it.equals("done")).hasSize(1);
        assertThat(results).anySatisfy(it -> assertThat(it).contains("item=USERNAME, code=TAKEN"));
    }

    @Test
    void changesItemsStatusAndRoleAndTellsOfEach() {
        add("admin", Role.GLOBAL_ADMIN);
        var taro = add("taro", Role.NONE);
        var wanted = withDisplayName(taro.profile(), "New");

        accounts.change(taro.id(), 0, new UserEdit(wanted, UserStatus.DISABLED, Role.GLOBAL_ADMIN));

        assertThat(directory.user(taro.id()))
                .isEqualTo(
                        new DirectoryUser(
                                taro.id(),
                                "taro",
                                wanted,
                                UserStatus.DISABLED,
                                Role.GLOBAL_ADMIN,
                                null));
        assertThat(directory.events())
                .endsWith(
                        new UserChanged(taro.id(), "taro"),
                        new UserDisabled(taro.id(), "taro"),
                        new RoleChanged(taro.id(), "taro", Role.NONE, Role.GLOBAL_ADMIN));
    }

    @Test
    void changesNothingWhenNothingIsWanted() {
        var taro = add("taro", Role.NONE);
        directory.events().clear();

        accounts.change(taro.id(), 0, edit(taro, UserStatus.ENABLED, Role.NONE));

        assertThat(directory.events()).isEmpty();
        assertThat(version(taro)).isEqualTo(0);
    }

    @Test
    void keepsThePasswordMarkAndTheLinkWhenItemsChange() {
        var taro = add("taro", Role.NONE);
        accounts.passwordsSet(List.of(taro.id()));
        accounts.signedIn(taro.id(), taro.role(), AT);
        directory.set(taro.id(), "link_source", People.SOURCE);
        directory.set(taro.id(), "link_object_id", "object-taro");

        accounts.change(
                taro.id(),
                0,
                new UserEdit(
                        withDisplayName(taro.profile(), "New"), UserStatus.ENABLED, Role.NONE));

        assertThat(column(taro, "has_password")).isEqualTo(true);
        assertThat(accounts.lastSignIn(taro.id())).contains(AT);
        assertThat(directory.user(taro.id()).link()).isEqualTo(link("taro"));
    }

    @Test
    void marksPasswordsAndSignInsWithoutTouchingVersionAndTime() {
        var taro = add("taro", Role.NONE);
        var before = column(taro, "updated_at");
        assertThat(accounts.lastSignIn(taro.id())).isEmpty();

        accounts.passwordsSet(List.of(taro.id(), UserId.next()));
        accounts.signedIn(taro.id(), taro.role(), AT);

        assertThat(column(taro, "has_password")).isEqualTo(true);
        assertThat(version(taro)).isEqualTo(0);
        assertThat(column(taro, "updated_at")).isEqualTo(before);
    }

    @Test
    void refusesAStaleChange() {
        var taro = add("taro", Role.NONE);
        accounts.change(taro.id(), 0, edit(taro, UserStatus.DISABLED, Role.NONE));

        assertThatThrownBy(() ->
                        accounts.change(taro.id(), 0, edit(taro, UserStatus.ENABLED, Role.NONE)))
                .isInstanceOf(StaleUserException.class);
        assertThatThrownBy(() -> accounts.delete(taro.id(), 0, "admin"))
                .isInstanceOf(StaleUserException.class);
    }

    @Test
    void letsOneOfTwoChangesAtTheSameMomentWin() {
        var taro = add("taro", Role.NONE);

        var results =
                atOnce(
                        () ->
                                accounts.change(
                                        taro.id(),
                                        0,
                                        new UserEdit(
                                                withDisplayName(taro.profile(), "A"),
                                                UserStatus.ENABLED,
                                                Role.NONE)),
                        () ->
                                accounts.change(
                                        taro.id(),
                                        0,
                                        new UserEdit(
                                                withDisplayName(taro.profile(), "B"),
                                                UserStatus.ENABLED,
                                                Role.NONE)));

        assertThat(results).containsOnlyOnce("done");
        assertThat(version(taro)).isEqualTo(1);
    }

    @Test
    void deletesAUserToTheRecycleBin() {
        var taro = add("taro", Role.NONE);

        accounts.delete(taro.id(), 0, "admin");

        assertThat(directory.get(UserLookup.class).find(taro.id())).isEmpty();
        assertThat(directory.get(RecycleBin.class).holds(List.of(taro.id())))
                .containsExactly(taro.id());
        assertThat(directory.events()).contains(new UserDeleted(taro.id(), "taro", "admin"));
        assertThat(add("TARO", Role.NONE).username()).isEqualTo("TARO");
    }

    @Test
    void keepsTheLastEnabledGlobalAdmin() {
        var admin = add("admin", Role.GLOBAL_ADMIN);
        var disabled = add("disabled", Role.GLOBAL_ADMIN);
        accounts.change(disabled.id(), 0, edit(disabled, UserStatus.DISABLED, Role.GLOBAL_ADMIN));

        assertThat(
                        problems(() ->
                                accounts.change(
                                        admin.id(), 0, edit(admin, UserStatus.ENABLED, Role.NONE))))
                .containsExactly(new UserProblem(Item.ROLE, Code.LAST_GLOBAL_ADMIN));
        assertThat(
                        problems(() ->
                                accounts.change(
                                        admin.id(),
                                        0,
                                        edit(admin, UserStatus.DISABLED, Role.GLOBAL_ADMIN))))
                .containsExactly(new UserProblem(Item.STATUS, Code.LAST_GLOBAL_ADMIN));
        assertThat(problems(() -> accounts.delete(admin.id(), 0, "admin")))
                .containsExactly(new UserProblem(Item.ROLE, Code.LAST_GLOBAL_ADMIN));
        assertThat(directory.user(admin.id())).isEqualTo(admin);
    }

    @Test
    void keepsOneGlobalAdminWhenTwoDemoteEachOtherAtTheSameMoment() {
        for (int round = 0; round < 5; round++) {
            directory = DirectoryFixture.on(database);
            var one = add("one", Role.GLOBAL_ADMIN);
            var two = add("two", Role.GLOBAL_ADMIN);

            atOnce(
                    () -> accounts.change(one.id(), 0, edit(one, UserStatus.ENABLED, Role.NONE)),
                    () -> accounts.change(two.id(), 0, edit(two, UserStatus.ENABLED, Role.NONE)));

            assertThat(directory.get(UserLookup.class).countAdministrators()).isEqualTo(1);
        }
    }

    @Test
    void bringsBackALostGlobalAdmin() {
        var admin = add("admin", Role.GLOBAL_ADMIN);
        directory.set(admin.id(), "role", "NONE");
        directory.set(admin.id(), "status", "DISABLED");

        accounts.restoreGlobalAdmin(admin.id());

        assertThat(directory.user(admin.id())).isEqualTo(admin);
    }

    @Test
    void knowsNobodyByAnUnknownId() {
        var id = UserId.next();
        var edit = new UserEdit(profile("x"), UserStatus.ENABLED, Role.NONE);

        assertThatThrownBy(() -> accounts.change(id, 0, edit))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> accounts.delete(id, 0, "admin"))
                .isInstanceOf(NotFoundException.class);
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
    void notesNoSignInOfWhoIsDisabledOrDemotedByThen() {
        add("admin", Role.GLOBAL_ADMIN);
        var taro = add("taro", Role.GLOBAL_ADMIN);

        assertThat(accounts.signedIn(taro.id(), Role.READ_ONLY_ADMIN, AT)).isFalse();
        accounts.change(taro.id(), 0, edit(taro, UserStatus.DISABLED, Role.GLOBAL_ADMIN));
        assertThat(accounts.signedIn(taro.id(), Role.GLOBAL_ADMIN, AT)).isFalse();
        assertThat(accounts.lastSignIn(taro.id())).isEmpty();
        accounts.change(taro.id(), 1, edit(taro, UserStatus.ENABLED, Role.GLOBAL_ADMIN));
        assertThat(accounts.signedIn(taro.id(), Role.GLOBAL_ADMIN, AT)).isTrue();
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

    private DirectoryUser add(String username, Role role) {
        return accounts.add(new NewUser(username, profile(username), role));
    }

    private static UserEdit edit(DirectoryUser user, UserStatus status, Role role) {
        return new UserEdit(user.profile(), status, role);
    }

    private static List<UserProblem> problems(Runnable command) {
        return catchThrowableOfType(UserRejectedException.class, command::run).problems();
    }

    /** What became of commands that begin together: "done" or the exception's message. */
    private static List<String> atOnce(Runnable... commands) {
        var start = new CyclicBarrier(commands.length);
        var running =
                Stream.of(commands)
                        .map(command -> CompletableFuture.supplyAsync(() -> run(start, command)))
                        .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static String run(CyclicBarrier start, Runnable command) {
        try {
            start.await();
            command.run();
            return "done";
        } catch (Exception e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Object column(DirectoryUser user, String name) {
        return directory
                .jdbc()
                .sql("select " + name + " from users where id = ?")
                .param(user.id().value())
                .query()
                .singleValue();
    }

    private long version(DirectoryUser user) {
        return (Long) column(user, "version");
    }
}
