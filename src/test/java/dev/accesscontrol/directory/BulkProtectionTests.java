package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.ChangeOutcome.ADMINISTRATOR;
import static dev.accesscontrol.directory.ChangeOutcome.APPLIED;
import static dev.accesscontrol.directory.ChangeOutcome.CHANGED_SINCE;
import static dev.accesscontrol.directory.ChangeOutcome.GONE;
import static dev.accesscontrol.directory.People.add;
import static dev.accesscontrol.directory.People.delete;
import static dev.accesscontrol.directory.People.link;
import static dev.accesscontrol.directory.People.update;
import static dev.accesscontrol.directory.People.withDisplayName;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserChange.Delete;
import dev.accesscontrol.directory.UserChange.Update;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users who are no longer as they were when the change was planned. */
class BulkProtectionTests extends DirectoryOnADatabase {

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
        directory.get(UserAccounts.class).passwordsSet(List.of(taro.id()), PasswordTerms.DEFAULT);
        directory
                .get(UserAccounts.class)
                .signedIn(taro.id(), Role.NONE, Instant.parse("2026-11-24T09:00:00Z"));

        assertThat(directory.apply(update(taro, withDisplayName(taro.profile(), "New"))))
                .containsExactly(APPLIED);
        assertThat(directory.column(taro.id(), "has_password")).isEqualTo(true);
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
}
