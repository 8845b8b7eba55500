package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.People.link;
import static dev.accesscontrol.directory.People.profile;
import static dev.accesscontrol.directory.People.withImmutableId;
import static dev.accesscontrol.directory.People.withUpn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Restoration.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletedUsersTests extends AccountsOnADatabase {

    private DeletedUsers bin;

    @BeforeEach
    void deletedUsers() {
        bin = directory.get(DeletedUsers.class);
    }

    @Test
    void bringsAUserBackAsItWasAndTellsOfIt() {
        var taro = add("Taro", Role.NONE);
        accounts.passwordsSet(List.of(taro.id()), PasswordTerms.DEFAULT);
        accounts.signedIn(taro.id(), Role.NONE, Instant.parse("2026-11-24T05:00:00Z"));
        accounts.change(taro.id(), 0, edit(taro, UserStatus.DISABLED, Role.NONE));
        directory.set(taro.id(), "link_source", People.SOURCE);
        directory.set(taro.id(), "link_object_id", "object-taro");
        var before = row(taro);
        accounts.delete(taro.id(), 1, "admin");

        var restoration = bin.restore(List.of(taro.id()), "boss");

        assertThat(restoration.refused()).isEmpty();
        assertThat(restoration.restored()).extracting(DirectoryUser::id).containsExactly(taro.id());
        before.put("version", 2L);
        assertThat(row(taro)).isEqualTo(before);
        assertThat(directory.user(taro.id()).link()).isEqualTo(link("taro"));
        assertThat(inBin(taro)).isEmpty();
        assertThat(directory.events()).endsWith(new UserRestored(taro.id(), "Taro", "boss"));
    }

    @Test
    void findsTheRestoredInTheUserListAgain() {
        var taro = deleted(add("taro", Role.NONE));
        bin.restore(List.of(taro.id()), "boss");

        var query = UserQuery.of("given mail.example");
        assertThat(
                        directory
                                .get(UserSearch.class)
                                .find(query, UserOrder.BY_USERNAME, null)
                                .content())
                .hasSize(1);
    }

    @Test
    void givesNobodyTheRoleOfAnAdministratorBack() {
        add("admin", Role.GLOBAL_ADMIN);
        var boss = deleted(add("boss", Role.GLOBAL_ADMIN));

        var restoration = bin.restore(List.of(boss.id()), "admin");

        assertThat(directory.user(boss.id()).role()).isEqualTo(Role.NONE);
        assertThat(restoration.formerAdministrators()).isEqualTo(1);
        assertThat(directory.get(UserLookup.class).countAdministrators()).isEqualTo(1);
    }

    @Test
    void letsNoPageFromBeforeTheDeletionGrantTheRoleBack() {
        add("admin", Role.GLOBAL_ADMIN);
        var boss = deleted(add("boss", Role.GLOBAL_ADMIN));
        bin.restore(List.of(boss.id()), "admin");

        assertThat(version(boss)).isEqualTo(1);
    }

    @Test
    void refusesWhoHasLostAKeyMeanwhileAndRestoresTheOthers() {
        var name = deleted(user("name", withUpn(profile("name"), "1@contoso.com")));
        var upn = deleted(user("upn", profile("upn")));
        var id = deleted(user("id", withImmutableId(withUpn(profile("id"), ""), "ID")));
        var linked = deleted(linked("linked"));
        var free = deleted(user("free", profile("free")));
        user("NAME", profile("other"));
        user("other", withUpn(profile("x"), "UPN@contoso.com"));
        user("third", withImmutableId(profile("third"), "ID"));
        directory.apply(
                new UserChange.Add(UserId.next(), "fourth", profile("fourth"), link("linked")));

        var ids = List.of(name.id(), upn.id(), id.id(), linked.id(), free.id());
        var restoration = bin.restore(ids, "admin");

        assertThat(restoration.restored()).containsExactly(free);
        assertThat(restoration.refused())
                .containsExactlyInAnyOrder(
                        new Refusal(name, ChangeOutcome.USERNAME_TAKEN),
                        new Refusal(upn, ChangeOutcome.UPN_TAKEN),
                        new Refusal(id, ChangeOutcome.IMMUTABLE_ID_TAKEN),
                        new Refusal(linked, ChangeOutcome.LINK_TAKEN));
        assertThat(inBin(name, upn, id, linked, free)).hasSize(4);
        assertThat(directory.events()).filteredOn(UserRestored.class::isInstance).hasSize(1);
    }

    @Test
    void restoresOfTwoWithTheSameKeyTheOneDeletedLast() {
        var first = deleted(add("taro", Role.NONE));
        var second = deleted(add("TARO", Role.NONE));
        backdate(first, Duration.ofDays(1));

        var restoration = bin.restore(List.of(first.id(), second.id()), "admin");

        assertThat(restoration.restored()).containsExactly(second);
        assertThat(restoration.refused())
                .containsExactly(new Refusal(first, ChangeOutcome.USERNAME_TAKEN));
    }

    @Test
    void passesOverWhoIsNotThereAnyMore() {
        var there = add("there", Role.NONE);
        var ids = List.of(there.id(), UserId.next());

        assertThat(bin.restore(ids, "admin")).isEqualTo(new Restoration(List.of(), List.of()));
        assertThat(bin.purge(ids)).isZero();
        assertThat(directory.user(there.id())).isEqualTo(there);
        assertThat(directory.events())
                .containsExactly(new UserAdded(there.id(), "there", there.profile(), there.role()));
    }

    @Test
    void givesUpTheChosenOnlyAndTellsOfIt() {
        var gone = deleted(add("gone", Role.NONE));
        var kept = deleted(add("kept", Role.NONE));

        assertThat(bin.purge(List.of(gone.id(), gone.id()))).isEqualTo(1);

        assertThat(inBin(gone, kept)).extracting(DeletedUser::user).containsExactly(kept);
        assertThat(directory.events()).endsWith(new UserPurged(gone.id(), gone.username()));
    }

    private DirectoryUser user(String username, Profile profile) {
        return accounts.add(new NewUser(username, profile, Role.NONE));
    }

    private DirectoryUser linked(String name) {
        var add = People.add(name);
        directory.apply(add);
        return directory.user(add.id());
    }

    private DirectoryUser deleted(DirectoryUser user) {
        accounts.delete(user.id(), version(user), "admin");
        return user;
    }

    private void backdate(DirectoryUser user, Duration by) {
        var deleted = inBin(user).getFirst();
        directory
                .jdbc()
                .sql("update deleted_users set deleted_at = ? where id = ?")
                .params(deleted.deletedAt().minus(by).atOffset(ZoneOffset.UTC), user.id().value())
                .update();
    }

    private List<DeletedUser> inBin(DirectoryUser... users) {
        var ids = List.of(users).stream().map(DirectoryUser::id).toList();
        return directory.get(DeletedUserSearch.class).find(ids);
    }

    private Map<String, Object> row(DirectoryUser user) {
        return directory
                .jdbc()
                .sql("select * from users where id = ?")
                .param(user.id().value())
                .query()
                .singleRow();
    }
}
