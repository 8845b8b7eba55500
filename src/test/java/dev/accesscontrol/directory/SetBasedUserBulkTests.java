package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.ChangeOutcome.ALREADY_SO;
import static dev.accesscontrol.directory.ChangeOutcome.APPLIED;
import static dev.accesscontrol.directory.ChangeOutcome.CHANGED_SINCE;
import static dev.accesscontrol.directory.ChangeOutcome.REFUSED;
import static dev.accesscontrol.directory.People.add;
import static dev.accesscontrol.directory.People.delete;
import static dev.accesscontrol.directory.People.link;
import static dev.accesscontrol.directory.People.profile;
import static dev.accesscontrol.directory.People.update;
import static dev.accesscontrol.directory.People.withDisplayName;
import static dev.accesscontrol.directory.People.withUpn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.directory.UserChange.Add;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class SetBasedUserBulkTests extends DirectoryOnADatabase {

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
        assertThat(directory.column(taro.id(), "has_password")).isEqualTo(false);
        assertThat(directory.column(taro.id(), "username_key")).isEqualTo("taro");
        assertThat(directory.column(taro.id(), "upn_domain")).isEqualTo("contoso.com");
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
        assertThat(directory.column(taro.id(), "upn_key")).isEqualTo("jiro@contoso.com");
        assertThat(directory.column(taro.id(), "version")).isEqualTo(1L);
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
    void findsEverythingDoneWhenABatchIsRepeated() {
        var added = add("added");
        var updated = add("updated");
        var deleted = add("deleted");
        directory.apply(updated, deleted);
        var change = update(updated, withDisplayName(updated.profile(), "New"));
        var batch = new UserChange[] {delete(deleted), change, added};
        directory.apply(batch);

        assertThat(directory.apply(batch)).containsOnly(ALREADY_SO);

        assertThat(directory.column(updated.id(), "version")).isEqualTo(1L);
        assertThat(directory.get(UserLookup.class).count()).isEqualTo(2);
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
}
