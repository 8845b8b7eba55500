package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.ChangeOutcome.ADMINISTRATOR;
import static dev.accesscontrol.directory.ChangeOutcome.ALREADY_SO;
import static dev.accesscontrol.directory.ChangeOutcome.APPLIED;
import static dev.accesscontrol.directory.ChangeOutcome.CHANGED_SINCE;
import static dev.accesscontrol.directory.ChangeOutcome.GONE;
import static dev.accesscontrol.directory.ChangeOutcome.IMMUTABLE_ID_TAKEN;
import static dev.accesscontrol.directory.ChangeOutcome.LINK_TAKEN;
import static dev.accesscontrol.directory.ChangeOutcome.REFUSED;
import static dev.accesscontrol.directory.ChangeOutcome.UPN_TAKEN;
import static dev.accesscontrol.directory.ChangeOutcome.USERNAME_TAKEN;
import static dev.accesscontrol.directory.People.add;
import static dev.accesscontrol.directory.People.delete;
import static dev.accesscontrol.directory.People.link;
import static dev.accesscontrol.directory.People.profile;
import static dev.accesscontrol.directory.People.update;
import static dev.accesscontrol.directory.People.upn;
import static dev.accesscontrol.directory.People.withDisplayName;
import static dev.accesscontrol.directory.People.withImmutableId;
import static dev.accesscontrol.directory.People.withUpn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.directory.UserChange.Add;
import dev.accesscontrol.directory.UserChange.Delete;
import dev.accesscontrol.directory.UserChange.Update;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.IllegalTransactionStateException;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class SetBasedUserBulkTests {

    @Parameter private String database;

    private DirectoryFixture directory;

    @BeforeEach
    void begin() {
        directory = DirectoryFixture.on(database);
    }

    @Test
    void addsEnabledUsersWithoutRoleAndPassword() {
        var taro = add("Taro");

        assertThat(directory.apply(taro)).containsExactly(APPLIED);

        assertThat(directory.user(taro.id()))
                .isEqualTo(
                        new DirectoryUser(
                                taro.id(),
                                "Taro",
                                taro.profile(),
                                UserStatus.ENABLED,
                                Role.NONE,
                                taro.link()));
        assertThat(column(taro, "has_password")).isEqualTo(false);
        assertThat(column(taro, "username_key")).isEqualTo("taro");
        assertThat(column(taro, "upn_domain")).isEqualTo("contoso.com");
    }

    @Test
    void needsTheTransactionOfTheCaller() {
        assertThatThrownBy(() -> directory.get(UserBulk.class).apply(List.of(add("taro"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void changesItemsAndLinksButNeverTheUsername() {
        var taro = add("taro");
        directory.apply(taro);
        directory.set(taro.id(), "link_source", null);
        directory.set(taro.id(), "link_object_id", null);
        var renamed = withUpn(profile("taro"), "jiro@Contoso.com");

        assertThat(directory.apply(update(taro, renamed))).containsExactly(APPLIED);

        var user = directory.user(taro.id());
        assertThat(user.username()).isEqualTo("taro");
        assertThat(user.profile()).isEqualTo(renamed);
        assertThat(user.link()).isEqualTo(taro.link());
        assertThat(column(taro, "upn_key")).isEqualTo("jiro@contoso.com");
        assertThat(column(taro, "version")).isEqualTo(1L);
    }

    @Test
    void movesDeletedUsersToTheRecycleBinAsTheyWere() {
        var taro = add("taro");
        directory.apply(taro);
        directory.set(taro.id(), "has_password", true);

        assertThat(directory.apply(delete(taro))).containsExactly(APPLIED);

        assertThat(directory.get(UserLookup.class).find(taro.id())).isEmpty();
        var deleted =
                directory
                        .jdbc()
                        .sql("select * from deleted_users where id = ?")
                        .param(taro.id().value())
                        .query()
                        .singleRow();
        assertThat(deleted)
                .containsEntry("username", "taro")
                .containsEntry("link_object_id", taro.link().objectId())
                .containsEntry("has_password", true)
                .containsEntry("deleted_by", "admin");
        assertThat(directory.events()).contains(new UserDeleted(taro.id(), "taro", "admin"));
    }

    @Test
    void swapsKeysOfTwoUsers() {
        var one = new Add(UserId.next(), "one", withImmutableId(profile("one"), "id1"), link("1"));
        var two = new Add(UserId.next(), "two", withImmutableId(profile("two"), "id2"), link("2"));
        directory.apply(one, two);
        var oneBecomes = withImmutableId(withUpn(one.profile(), upn("two")), "id2");
        var twoBecomes = withImmutableId(withUpn(two.profile(), upn("one")), "id1");

        assertThat(directory.apply(update(one, oneBecomes), update(two, twoBecomes)))
                .containsExactly(APPLIED, APPLIED);

        assertThat(directory.user(one.id()).profile()).isEqualTo(oneBecomes);
        assertThat(directory.user(two.id()).profile()).isEqualTo(twoBecomes);
    }

    @Test
    void handsAKeyDownAChainWhateverTheOrder() {
        var chain = IntStream.range(0, 50).mapToObj(i -> add("user" + i)).toList();
        directory.apply(chain.toArray(UserChange[]::new));
        var changes = new ArrayList<UserChange>();
        for (int i = 0; i < 50; i++) {
            changes.add(
                    update(chain.get(i), withUpn(chain.get(i).profile(), upn("user" + (i + 1)))));
        }
        Collections.shuffle(changes, new java.util.Random(1));
        var newcomer = new Add(UserId.next(), "newcomer", profile("user0"), link("n"));
        changes.add(newcomer);

        assertThat(directory.apply(changes.toArray(UserChange[]::new))).containsOnly(APPLIED);

        assertThat(directory.user(chain.get(49).id()).profile().upn()).isEqualTo(upn("user50"));
        assertThat(directory.user(newcomer.id()).profile().upn()).isEqualTo(upn("user0"));
    }

    @Test
    void refusesTheWholeChainWhenItsEndIsBlocked() {
        var one = add("one");
        var two = add("two");
        var blocking = add("blocking");
        directory.apply(one, two, blocking);

        assertThat(
                        directory.apply(
                                update(one, withUpn(one.profile(), upn("two"))),
                                update(two, withUpn(two.profile(), upn("BLOCKING")))))
                .containsExactly(UPN_TAKEN, UPN_TAKEN);

        assertThat(directory.user(one.id()).profile()).isEqualTo(one.profile());
        assertThat(directory.user(two.id()).profile()).isEqualTo(two.profile());
    }

    @Test
    void givesTheKeysOfALeaverToANewHire() {
        var leaver = add("taro");
        directory.apply(leaver);
        var hire = new Add(UserId.next(), "TARO", profile("taro"), link("hire"));

        assertThat(directory.apply(delete(leaver), hire)).containsExactly(APPLIED, APPLIED);

        assertThat(directory.user(hire.id()).username()).isEqualTo("TARO");
    }

    @Test
    void keepsTheKeysOfALeaverWhoIsNotDeleted() {
        var leaver = add("taro");
        directory.apply(leaver);
        directory.set(leaver.id(), "display_name", "changed");
        var hire = new Add(UserId.next(), "taro", profile("taro"), link("hire"));

        assertThat(directory.apply(delete(leaver), hire))
                .containsExactly(CHANGED_SINCE, USERNAME_TAKEN);
    }

    @Test
    void letsTheFirstOfTwoChangesHaveAKey() {
        var first = add("taro");
        var second = new Add(UserId.next(), "other", profile("TARO"), link("other"));

        assertThat(directory.apply(first, second)).containsExactly(APPLIED, UPN_TAKEN);
    }

    @Test
    void namesTheKeyThatIsTaken() {
        var taro = new Add(UserId.next(), "taro", withImmutableId(profile("taro"), "i"), link("t"));
        directory.apply(taro);
        var id = UserId.next();

        assertThat(directory.apply(new Add(id, "Taro", profile("a"), link("a"))))
                .containsExactly(USERNAME_TAKEN);
        assertThat(directory.apply(new Add(id, "b", profile("TARO"), link("b"))))
                .containsExactly(UPN_TAKEN);
        assertThat(directory.apply(new Add(id, "c", withImmutableId(profile("c"), "i"), link("c"))))
                .containsExactly(IMMUTABLE_ID_TAKEN);
        assertThat(directory.apply(new Add(id, "d", profile("d"), link("t"))))
                .containsExactly(LINK_TAKEN);
    }

    @Test
    void comparesImmutableIdsExactly() {
        directory.apply(
                new Add(UserId.next(), "a", withImmutableId(profile("a"), "id"), link("a")));

        assertThat(
                        directory.apply(
                                new Add(
                                        UserId.next(),
                                        "b",
                                        withImmutableId(profile("b"), "ID"),
                                        link("b"))))
                .containsExactly(APPLIED);
    }

    @ParameterizedTest
    @CsvSource({
        "STRASSE, straße, APPLIED", // ß is not ss
        "straẞe, straße, UPN_TAKEN", // but the capital ß is a ß
        "ISIK, ısık, APPLIED", // Turkish dotless i is not i
        "ISIK, isik, UPN_TAKEN",
        "İsim, i̇sim, UPN_TAKEN",
        "ＡＢＣ, ａｂｃ, UPN_TAKEN", // full-width
        "ＡＢＣ, abc, APPLIED",
        "ÄÖÜ, äöü, UPN_TAKEN",
        "ΣΑΣ, σας, UPN_TAKEN"
    })
    void comparesIgnoringCaseTheSameInEveryDatabase(
            String there, String wanted, ChangeOutcome outcome) {
        directory.apply(new Add(UserId.next(), "there", profile(there), link("there")));

        assertThat(
                        directory.apply(
                                new Add(UserId.next(), "wanted", profile(wanted), link("wanted"))))
                .containsExactly(outcome);
    }

    @Test
    void findsEverythingDoneWhenABatchIsRepeated() {
        var added = add("added");
        var updated = add("updated");
        var deleted = add("deleted");
        directory.apply(updated, deleted);
        var change = update(updated, withDisplayName(updated.profile(), "New"));
        var batch = new UserChange[] {delete(deleted), change, added};
        directory.apply(batch);

        assertThat(directory.apply(batch)).containsOnly(ALREADY_SO);

        assertThat(column(updated, "version")).isEqualTo(1L);
        assertThat(directory.get(UserLookup.class).count()).isEqualTo(2);
    }

    @Test
    void touchesNobodyWhoWasChangedSince() {
        var taro = add("taro");
        directory.apply(taro);
        directory.set(taro.id(), "given_name", "Changed");

        assertThat(
                        directory.apply(
                                update(taro, withDisplayName(taro.profile(), "New")), delete(taro)))
                .containsExactly(CHANGED_SINCE, CHANGED_SINCE);
        assertThat(directory.user(taro.id()).profile().displayName()).isEqualTo("taro Given");
    }

    @Test
    void doesNotTakeAPasswordOrASignInForAChange() {
        var taro = add("taro");
        directory.apply(taro);
        directory.get(UserAccounts.class).passwordsSet(List.of(taro.id()));
        directory.get(UserAccounts.class).signedIn(taro.id(), Role.NONE, Instant.now());

        assertThat(directory.apply(update(taro, withDisplayName(taro.profile(), "New"))))
                .containsExactly(APPLIED);
        assertThat(column(taro, "has_password")).isEqualTo(true);
    }

    @Test
    void neverTakesOverAUserWhoIsLinkedToAnother() {
        var taro = add("taro");
        directory.apply(taro);
        var other = link("other");

        assertThat(
                        directory.apply(
                                new Update(
                                        taro.id(),
                                        taro.profile(),
                                        withDisplayName(taro.profile(), "New"),
                                        other),
                                new Delete(taro.id(), taro.profile(), other, "admin"),
                                new Delete(taro.id(), taro.profile(), null, "admin")))
                .containsExactly(CHANGED_SINCE, CHANGED_SINCE, CHANGED_SINCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GLOBAL_ADMIN", "READ_ONLY_ADMIN"})
    void leavesAdministratorsAlone(String role) {
        var taro = add("taro");
        directory.apply(taro);
        directory.set(taro.id(), "role", role);

        assertThat(
                        directory.apply(
                                update(taro, withDisplayName(taro.profile(), "New")), delete(taro)))
                .containsExactly(ADMINISTRATOR, ADMINISTRATOR);
        assertThat(directory.user(taro.id()).profile()).isEqualTo(taro.profile());
    }

    @Test
    void tellsWhenTheUserIsGone() {
        var taro = add("taro");

        assertThat(
                        directory.apply(
                                update(taro, withDisplayName(taro.profile(), "New")), delete(taro)))
                .containsExactly(GONE, GONE);
    }

    @Test
    void doesNotBringBackAUserWhoWasDeletedSince() {
        var taro = add("taro");
        directory.apply(taro);
        directory.apply(delete(taro));

        assertThat(directory.apply(taro)).containsExactly(GONE);
    }

    @Test
    void changesAUserOncePerCall() {
        var taro = add("taro");
        directory.apply(taro);

        assertThat(
                        directory.apply(
                                update(taro, withDisplayName(taro.profile(), "First")),
                                update(taro, withDisplayName(taro.profile(), "Second"))))
                .containsExactly(APPLIED, CHANGED_SINCE);
        assertThat(directory.user(taro.id()).profile().displayName()).isEqualTo("First");
    }

    @Test
    void refusesWhatCannotBeStoredAndOnlyThat() {
        var badName = new Add(UserId.next(), "山田", profile("a"), link("a"));
        var tooLong = withDisplayName(profile("b"), "x".repeat(257));
        var nul = withDisplayName(profile("c"), "x\0y");

        assertThat(
                        directory.apply(
                                badName,
                                new Add(UserId.next(), "b", tooLong, link("b")),
                                new Add(UserId.next(), "c", nul, link("c")),
                                add("good")))
                .containsExactly(REFUSED, REFUSED, REFUSED, APPLIED);
    }

    @Test
    void storesNamesAsTheyAre() {
        var odd = "<b>x</b>\r\n=1+1\u202E😀" + "髙".repeat(230);
        var user = new Add(UserId.next(), "odd", withDisplayName(profile("odd"), odd), link("odd"));

        assertThat(directory.apply(user)).containsExactly(APPLIED);
        assertThat(directory.user(user.id()).profile().displayName()).isEqualTo(odd);
    }

    @Test
    void leavesOutOnlyTheRowWhoseKeySomebodyElseTakesAtTheSameMoment() {
        var leaver = add("leaver");
        var mover = add("mover");
        directory.apply(leaver, mover);
        var batch = new ArrayList<UserChange>();
        batch.add(delete(leaver));
        batch.add(update(mover, withUpn(mover.profile(), upn("wanted"))));
        IntStream.range(0, 1_000).forEach(i -> batch.add(add("user" + i)));
        var wanted = new Add(UserId.next(), "USER700", profile("WANTED"), link("other"));
        directory.atTheNextEvent(() -> directory.apply(wanted)); // our deletion: all is decided

        var outcomes = directory.apply(batch.toArray(UserChange[]::new));

        assertThat(outcomes.get(1)).isEqualTo(UPN_TAKEN);
        assertThat(outcomes.get(702)).isEqualTo(USERNAME_TAKEN);
        assertThat(Collections.frequency(outcomes, APPLIED)).isEqualTo(1_000);
        assertThat(directory.user(wanted.id()).username()).isEqualTo("USER700");
        assertThat(directory.user(mover.id()).profile()).isEqualTo(mover.profile());
        assertThat(directory.get(UserLookup.class).count()).isEqualTo(1_001);
    }

    @Test
    void leavesOutASwapAsAWholeWhenSomebodyElseTakesOneOfItsKeys() {
        var leaver = add("leaver");
        var one = add("one");
        var two = add("two");
        directory.apply(leaver, one, two);
        var wanted =
                new Add(UserId.next(), "other", withImmutableId(profile("o"), "id"), link("o"));
        directory.atTheNextEvent(() -> directory.apply(wanted));

        assertThat(
                        directory.apply(
                                delete(leaver),
                                update(one, withUpn(one.profile(), upn("two"))),
                                update(
                                        two,
                                        withImmutableId(withUpn(two.profile(), upn("one")), "id")),
                                add("good")))
                .satisfies(it -> assertThat(it.get(0)).isEqualTo(APPLIED))
                .satisfies(it -> assertThat(it.get(1)).isEqualTo(UPN_TAKEN))
                .satisfies(it -> assertThat(it.get(2)).isEqualTo(IMMUTABLE_ID_TAKEN))
                .satisfies(it -> assertThat(it.get(3)).isEqualTo(APPLIED));

        assertThat(directory.user(one.id()).profile()).isEqualTo(one.profile());
        assertThat(directory.user(two.id()).profile()).isEqualTo(two.profile());
    }

    @Test
    void keepsTheRestOfTheCallersTransaction() {
        var taro = add("taro");
        directory.inTransaction(() -> {
            directory.jdbc().sql("insert into password_policy values (77, 0, 'NONE', 8)").update();
            directory.get(UserBulk.class).apply(List.of(taro, add("TARO")));
            return directory.get(UserBulk.class).apply(List.of(add("jiro")));
        });

        assertThat(directory.jdbc().sql("delete from password_policy where id = 77").update())
                .isEqualTo(1);
        assertThat(directory.get(UserLookup.class).count()).isEqualTo(2);
    }

    private Object column(Add user, String name) {
        return directory
                .jdbc()
                .sql("select " + name + " from users where id = ?")
                .param(user.id().value())
                .query()
                .singleValue();
    }
}
