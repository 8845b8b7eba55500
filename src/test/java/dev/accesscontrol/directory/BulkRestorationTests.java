package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.AtOnce.atOnce;
import static dev.accesscontrol.directory.ChangeOutcome.ADMINISTRATOR;
import static dev.accesscontrol.directory.ChangeOutcome.ALREADY_SO;
import static dev.accesscontrol.directory.ChangeOutcome.APPLIED;
import static dev.accesscontrol.directory.ChangeOutcome.CHANGED_SINCE;
import static dev.accesscontrol.directory.ChangeOutcome.GONE;
import static dev.accesscontrol.directory.ChangeOutcome.IMMUTABLE_ID_TAKEN;
import static dev.accesscontrol.directory.ChangeOutcome.LINK_TAKEN;
import static dev.accesscontrol.directory.ChangeOutcome.UPN_TAKEN;
import static dev.accesscontrol.directory.ChangeOutcome.USERNAME_TAKEN;
import static dev.accesscontrol.directory.People.add;
import static dev.accesscontrol.directory.People.delete;
import static dev.accesscontrol.directory.People.link;
import static dev.accesscontrol.directory.People.profile;
import static dev.accesscontrol.directory.People.withDisplayName;
import static dev.accesscontrol.directory.People.withImmutableId;
import static dev.accesscontrol.directory.People.withUpn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserChange.Add;
import dev.accesscontrol.directory.UserChange.Restore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** People who come back at a source get their user back, in bulk. */
class BulkRestorationTests extends DirectoryOnADatabase {

    @Test
    void bringsTheSameUserBackWithTheItemsOfNow() {
        var taro = deleted("taro");
        var items = withUpn(withDisplayName(taro.profile(), "New"), "married@contoso.com");

        assertThat(directory.apply(restore(taro, items))).containsExactly(APPLIED);

        var user = directory.user(taro.id());
        assertThat(user.username()).isEqualTo("taro");
        assertThat(user.profile()).isEqualTo(items);
        assertThat(user.link()).isEqualTo(taro.link());
        assertThat(directory.column(taro.id(), "upn_key")).isEqualTo("married@contoso.com");
        assertThat(directory.column(taro.id(), "upn_domain")).isEqualTo("contoso.com");
        assertThat(directory.column(taro.id(), "search_text").toString()).contains("new");
        assertThat(directory.get(RecycleBin.class).holds(List.of(taro.id()))).isEmpty();
        assertThat(directory.events()).endsWith(new UserRestored(taro.id(), "taro", "sync"));
    }

    @Test
    void keepsWhatIsNotTheSources() {
        var taro = add("taro");
        directory.apply(taro);
        directory.set(taro.id(), "has_password", true);
        directory.set(taro.id(), "status", "DISABLED");
        directory.apply(delete(taro));

        directory.apply(restore(taro, taro.profile()));

        assertThat(directory.user(taro.id()).status()).isEqualTo(UserStatus.DISABLED);
        assertThat(directory.column(taro.id(), "has_password")).isEqualTo(true);
        assertThat((Long) directory.column(taro.id(), "version")).isPositive();
    }

    @Test
    void givesNoRoleBack() {
        var boss = deleted("boss");
        directory.jdbc().sql("update deleted_users set role = 'GLOBAL_ADMIN'").update();

        assertThat(directory.apply(restore(boss, boss.profile()))).containsExactly(APPLIED);

        assertThat(directory.user(boss.id()).role()).isEqualTo(Role.NONE);
    }

    @Test
    void doesNotMindThatAnotherUserHasTheOldUpn() {
        var taro = deleted("taro");
        directory.apply(new Add(UserId.next(), "hire", taro.profile(), link("hire")));

        assertThat(directory.apply(restore(taro, profile("other")), add("bystander")))
                .containsExactly(APPLIED, APPLIED);
    }

    @Test
    void leavesWhoHasLostAKeyInTheRecycleBin() {
        var name = deleted("name");
        var upn = deleted("upn");
        var immutableId = deleted("immutable");
        var link = deleted("link");
        directory.apply(
                new Add(UserId.next(), "NAME", profile("hire1"), link("hire1")),
                new Add(UserId.next(), "hire2", profile("UPN"), link("hire2")),
                new Add(
                        UserId.next(),
                        "hire3",
                        withImmutableId(profile("hire3"), "i"),
                        link("hire3")),
                new Add(UserId.next(), "hire4", profile("hire4"), link.link()));

        assertThat(
                        directory.apply(
                                restore(name, name.profile()),
                                restore(upn, upn.profile()),
                                restore(immutableId, withImmutableId(immutableId.profile(), "i")),
                                restore(link, link.profile())))
                .containsExactly(USERNAME_TAKEN, UPN_TAKEN, IMMUTABLE_ID_TAKEN, LINK_TAKEN);
        assertThat(
                        directory
                                .get(RecycleBin.class)
                                .holds(List.of(name.id(), upn.id(), immutableId.id(), link.id())))
                .hasSize(4);
    }

    @Test
    void isInNobodysWayWhenTwoWantOneKey() {
        var taro = deleted("taro");
        var hire = new Add(UserId.next(), "taro", profile("hire"), link("hire"));
        assertThat(directory.apply(restore(taro, taro.profile()), hire))
                .containsExactly(APPLIED, USERNAME_TAKEN);
    }

    @Test
    void findsWhoWasRestoredByHandMeanwhile() {
        var same = deleted("same");
        var other = deleted("other");
        var boss = deleted("boss");
        directory
                .get(DeletedUsers.class)
                .restore(List.of(same.id(), other.id(), boss.id()), "admin");
        directory.set(boss.id(), "role", "GLOBAL_ADMIN");

        assertThat(
                        directory.apply(
                                restore(same, same.profile()),
                                restore(other, withDisplayName(other.profile(), "New")),
                                restore(boss, boss.profile())))
                .containsExactly(ALREADY_SO, CHANGED_SINCE, ADMINISTRATOR);
    }

    @Test
    void findsNobodyWhoWasGivenUpMeanwhile() {
        var taro = deleted("taro");
        directory.get(DeletedUsers.class).purge(List.of(taro.id()));

        assertThat(directory.apply(restore(taro, taro.profile()))).containsExactly(GONE);
        assertThat(directory.get(UserLookup.class).count()).isZero();
    }

    @Test
    void bringsOneBackOnceACall() {
        var taro = deleted("taro");
        assertThat(directory.apply(restore(taro, taro.profile()), restore(taro, taro.profile())))
                .containsExactly(APPLIED, CHANGED_SINCE);
    }

    @Test
    void bringsManyBackAmongAdditions() {
        var changes = new ArrayList<UserChange>();
        for (int i = 0; i < 1200; i++) {
            changes.add(add("user" + i));
        }
        directory.apply(changes.toArray(UserChange[]::new));
        var people = changes.stream().map(Add.class::cast).toList();
        directory.apply(people.stream().map(People::delete).toArray(UserChange[]::new));

        var outcomes =
                directory.apply(
                        people.stream()
                                .map(user -> restore(user, user.profile()))
                                .toArray(UserChange[]::new));

        assertThat(outcomes).hasSize(1200).containsOnly(APPLIED);
        assertThat(directory.get(UserLookup.class).count()).isEqualTo(1200);
    }

    @RepeatedTest(5)
    void isRestoredOnceByASyncAndByHand() {
        var taro = deleted("taro");
        var bin = directory.get(DeletedUsers.class);

        var done =
                atOnce(
                        () -> directory.apply(restore(taro, taro.profile())),
                        () -> bin.restore(List.of(taro.id()), "admin"));

        assertThat(done).containsExactly("done", "done");
        assertThat(directory.user(taro.id()).profile()).isEqualTo(taro.profile());
        assertThat(directory.events()).filteredOn(UserRestored.class::isInstance).hasSize(1);
    }

    @RepeatedTest(5)
    void isRestoredOrGivenUp() {
        var taro = deleted("taro");
        var bin = directory.get(DeletedUsers.class);

        var done =
                atOnce(
                        () -> directory.apply(restore(taro, taro.profile())),
                        () -> bin.purge(List.of(taro.id())));

        assertThat(done).containsExactly("done", "done");
        boolean back = directory.get(UserLookup.class).find(taro.id()).isPresent();
        assertThat(directory.events().contains(new UserPurged(taro.id(), taro.username())))
                .isNotEqualTo(back);
    }

    private Add deleted(String name) {
        var user = add(name);
        directory.apply(user);
        directory.apply(delete(user));
        return user;
    }

    private static Restore restore(Add user, Profile items) {
        return new Restore(user.id(), user.username(), items, user.link(), "sync");
    }
}
