package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.People.add;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserOperation.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class UserOperationTests {

    @Parameter private String database;

    private DirectoryFixture directory;
    private OperationStore operations;
    private OperationRows rows;
    private OperationRun run;

    @BeforeEach
    void begin() {
        directory = DirectoryFixture.on(database);
        directory.jdbc().sql("delete from user_operations").update();
        operations = directory.get(OperationStore.class);
        rows = directory.get(OperationRows.class);
        run = directory.get(OperationRun.class);
    }

    @Test
    void disablesUsersAndTellsOfEach() {
        var one = add("one");
        var two = add("two");
        directory.apply(one, two, add("three"));
        directory.set(two.id(), "status", "DISABLED");

        var operation = ask("DISABLE", chosen(one.id(), two.id()));
        finish(operation);

        assertThat(status("one")).isEqualTo(UserStatus.DISABLED);
        assertThat(status("three")).isEqualTo(UserStatus.ENABLED);
        assertThat(directory.events())
                .filteredOn(UserDisabled.class::isInstance)
                .containsExactly(new UserDisabled(one.id(), "one"));
        assertThat(directory.column(one.id(), "version")).isEqualTo(1L);
        assertThat(operations.find(operation).orElseThrow().done()).isEqualTo(1);
        assertThat(operations.leftOut(operation)).isEqualTo(Map.of(ActionOutcome.ALREADY_SO, 1L));
    }

    @Test
    void unlocksWhoIsLockedOutWhenEnabling() {
        var one = add("one");
        directory.apply(one);
        directory
                .get(UserAccounts.class)
                .lockedOut(one.id(), directory.now().plus(Duration.ofMinutes(5)));

        finish(ask("ENABLE", chosen(one.id())));

        assertThat(directory.events()).contains(new UserEnabled(one.id(), "one"));
    }

    @Test
    void deletesIntoTheRecycleBin() {
        var one = add("one");
        directory.apply(one, add("two"));

        finish(ask("DELETE", chosen(one.id())));

        assertThat(directory.get(UserLookup.class).count()).isEqualTo(1);
        assertThat(directory.events()).contains(new UserDeleted(one.id(), "one", "boss"));
        assertThat(directory.get(DeletedUserSearch.class).find(List.of(one.id()))).hasSize(1);
    }

    @Test
    void leavesOneselfAndTheLastGlobalAdminAlone() {
        var accounts = directory.get(UserAccounts.class);
        var boss = accounts.add(new NewUser("boss", People.profile("boss"), Role.NONE));
        var first = accounts.add(new NewUser("g1", People.profile("g1"), Role.GLOBAL_ADMIN));
        var second = accounts.add(new NewUser("g2", People.profile("g2"), Role.GLOBAL_ADMIN));

        for (var action : List.of("DISABLE", "DELETE")) {
            var operation = ask(action, chosen(boss.id(), first.id(), second.id()));
            finish(operation);
            assertThat(operations.leftOut(operation))
                    .containsEntry(ActionOutcome.ONESELF, 1L)
                    .containsEntry(ActionOutcome.LAST_GLOBAL_ADMIN, 1L);
        }

        assertThat(status("boss")).isEqualTo(UserStatus.ENABLED);
        assertThat(enabledGlobalAdmins()).isEqualTo(1);
    }

    @Test
    void keepsOneGlobalAdminWhenTwoOperationsTakeEachHalf() {
        for (int round = 0; round < 3; round++) {
            begin();
            var accounts = directory.get(UserAccounts.class);
            var first = accounts.add(new NewUser("g1", People.profile("g1"), Role.GLOBAL_ADMIN));
            var second = accounts.add(new NewUser("g2", People.profile("g2"), Role.GLOBAL_ADMIN));
            var one = ask("DISABLE", chosen(first.id()));
            var other = ask("DISABLE", chosen(second.id()));

            AtOnce.atOnce(() -> finish(one), () -> finish(other));

            assertThat(enabledGlobalAdmins()).isEqualTo(1);
        }
    }

    @Test
    void isDoneWithThoseOfTheQuestionAndNobodyElse() {
        directory.apply(add("tanaka1"), add("other"));
        var operation = ask("DISABLE", new UserSelection.Matching(UserQuery.of("tanaka")));
        directory.apply(add("tanaka2"));

        finish(operation);

        assertThat(status("tanaka1")).isEqualTo(UserStatus.DISABLED);
        assertThat(status("tanaka2")).isEqualTo(UserStatus.ENABLED);
    }

    @Test
    void tellsOfUsersWhoAreGoneMeanwhile() {
        var one = add("one");
        directory.apply(one);
        var operation = ask("DISABLE", chosen(one.id()));
        directory.jdbc().sql("delete from users").update();

        finish(operation);

        assertThat(operations.leftOut(operation)).isEqualTo(Map.of(ActionOutcome.GONE, 1L));
    }

    @Test
    void goesOnInPortionsFromWhereItWas() {
        directory.apply(
                IntStream.range(0, 1_100)
                        .mapToObj(i -> add("user" + i))
                        .toArray(UserChange[]::new));
        var operation = ask("DISABLE", new UserSelection.Matching(UserQuery.ALL));
        operations.start(operation);

        assertThat(run.nextPortion(operation)).isTrue();
        assertThat(operations.find(operation).orElseThrow().position()).isEqualTo(500);
        assertThat(run.nextPortion(operation)).isTrue();
        assertThat(run.nextPortion(operation)).isFalse();
        assertThat(run.nextPortion(operation)).isFalse();

        var end = operations.find(operation).orElseThrow();
        assertThat(end.done()).isEqualTo(1_100);
        assertThat(end.state()).isEqualTo(State.DONE);
    }

    @Test
    void doesNothingBeforeItIsConfirmedAndStartsOnce() {
        var one = add("one");
        directory.apply(one);
        var operation = ask("DISABLE", chosen(one.id()));

        assertThat(run.nextPortion(operation)).isFalse();
        assertThat(status("one")).isEqualTo(UserStatus.ENABLED);
        assertThat(operations.start(operation)).isTrue();
        assertThat(operations.start(operation)).isFalse();
    }

    @Test
    void forgetsQuestionsThatNobodyAnswered() {
        var operation = ask("DISABLE", new UserSelection.Matching(UserQuery.ALL));
        operations.expire(Duration.ofHours(1), Duration.ofDays(30));
        assertThat(operations.find(operation)).isPresent();

        operations.expire(Duration.ofSeconds(-1), Duration.ofDays(30));

        assertThat(operations.find(operation)).isEmpty();
    }

    private UUID ask(String action, UserSelection selection) {
        return directory.inTransaction(() -> {
            var id = operations.add(action, "boss");
            operations.setTotal(id, rows.add(id, selection));
            return id;
        });
    }

    private void finish(UUID operation) {
        operations.start(operation);
        while (run.nextPortion(operation)) {}
    }

    private static UserSelection chosen(UserId... ids) {
        return new UserSelection.Chosen(List.of(ids));
    }

    private UserStatus status(String username) {
        return directory.get(UserLookup.class).findByUsername(username).orElseThrow().status();
    }

    private long enabledGlobalAdmins() {
        return directory
                .jdbc()
                .sql(
                        "select count(*) from users where role = 'GLOBAL_ADMIN' and status = 'ENABLED'")
                .query(Long.class)
                .single();
    }
}
