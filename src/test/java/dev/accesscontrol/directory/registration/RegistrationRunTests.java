package dev.accesscontrol.directory.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.PasswordTerms;
import dev.accesscontrol.directory.People;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserDisabled;
import dev.accesscontrol.directory.UserEdit;
import dev.accesscontrol.directory.UserEnabled;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.directory.UserStatus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was reviewed is exactly what runs. */
class RegistrationRunTests extends RegistrationFixture {

    @Test
    void importsTheGoodLinesAndNothingElse() {
        add("taro");
        var id =
                upload(
                        Purpose.BOTH,
                        "Username,Family Name,Status",
                        "taro,Yamada,Disabled",
                        "new,Sato,Disabled",
                        "new2,Sato,",
                        "bad name,Sato,");
        importAll(id);
        assertThat(user("taro").profile().familyName()).isEqualTo("Yamada");
        assertThat(user("taro").status()).isEqualTo(UserStatus.DISABLED);
        assertThat(user("new").status()).isEqualTo(UserStatus.DISABLED);
        assertThat(user("new2").status()).isEqualTo(UserStatus.ENABLED);
        assertThat(user("new2").role()).isEqualTo(Role.NONE);
        assertThat(directory.get(UserLookup.class).count()).isEqualTo(3);
        assertThat(directory.events()).contains(new UserDisabled(user("taro").id(), "taro"));
        assertThat(get(id).state()).isEqualTo(RegistrationState.IMPORTED);
        assertThat(get(id).done()).isEqualTo(3);
        assertThat(rows(id))
                .extracting(RegistrationRow::outcome)
                .containsExactly(LineOutcome.DONE, LineOutcome.DONE, LineOutcome.DONE, null);
    }

    @Test
    void doesNothingBeforeItIsStartedAndStartsOnce() {
        add("taro");
        var id = upload(Purpose.UPDATE, "Username,Family Name", "taro,Yamada");
        assertThat(directory.get(RegistrationRun.class).nextPortion(id)).isFalse();
        assertThat(user("taro").profile().familyName()).isEqualTo("taro");
        var store = directory.get(RegistrationStore.class);
        assertThat(store.start(id, "boss")).isTrue();
        assertThat(store.start(id, "boss")).isFalse();
        importAll(id);
        assertThat(store.start(id, "boss")).isFalse();
        assertThat(directory.column(user("taro").id(), "version")).isEqualTo(1L);
    }

    @Test
    void leavesOutUsersWhoWereChangedOrDeletedSince() {
        var taro = add("taro");
        var hanako = add("hanako");
        add("jiro");
        var id =
                upload(
                        Purpose.UPDATE,
                        "Username,Family Name",
                        "taro,Yamada",
                        "hanako,Yamada",
                        "jiro,Yamada");
        var accounts = directory.get(UserAccounts.class);
        accounts.change(taro.id(), 0, new UserEdit(taro.profile(), UserStatus.DISABLED, Role.NONE));
        accounts.delete(hanako.id(), 0, "boss");
        importAll(id);
        assertThat(rows(id))
                .extracting(RegistrationRow::outcome)
                .containsExactly(LineOutcome.CHANGED_SINCE, LineOutcome.GONE, LineOutcome.DONE);
        assertThat(user("taro").profile().familyName()).isEqualTo("taro");
    }

    @Test
    void changesNoStatusOfWhoBecameAdministratorWithoutANewVersion() {
        var taro = add("taro");
        var id = upload(Purpose.UPDATE, "Username,Status", "taro,Disabled");
        directory.set(taro.id(), "role", "GLOBAL_ADMIN");
        importAll(id);
        assertThat(user("taro").status()).isEqualTo(UserStatus.ENABLED);
        assertThat(get(id).failed()).isEqualTo(1);
    }

    @Test
    void unlocksByEnabledAndLeavesALockOutAloneOtherwise() {
        var taro = add("taro");
        var accounts = directory.get(UserAccounts.class);
        accounts.lockedOut(taro.id(), directory.now().plus(Duration.ofMinutes(5)));
        assertThat(get(upload(Purpose.UPDATE, "Username,Status", "taro,Locked out")).state())
                .isEqualTo(RegistrationState.NOTHING_TO_DO);
        importAll(upload(Purpose.UPDATE, "Username,Status", "taro,Enabled"));
        assertThat(directory.events()).contains(new UserEnabled(taro.id(), "taro"));
    }

    @Test
    void setsThePasswordExpiryOfWhoHasAPassword() {
        var taro = add("taro");
        add("hanako");
        var accounts = directory.get(UserAccounts.class);
        accounts.passwordsSet(List.of(taro.id()), PasswordTerms.DEFAULT);
        var lines = new String[] {"Username,Password expiry", "taro,Password Never Expires", ""};
        lines[2] = "hanako,Force Password Change";
        var id = upload(Purpose.UPDATE, lines);
        assertThat(problems(id)).containsExactly("3 Password expiry no-password");
        importAll(id);
        assertThat(directory.column(taro.id(), "password_terms")).isEqualTo("NEVER");
        var late = upload(Purpose.UPDATE, "Username,Password expiry", "taro,Force Password Change");
        accounts.passwordTerms(List.of(taro.id()), PasswordTerms.DEFAULT);
        importAll(late);
        assertThat(rows(late).getFirst().outcome()).isEqualTo(LineOutcome.CHANGED_SINCE);
    }

    @Test
    void keepsTheLinkOfWhoCameFromASync() {
        directory.apply(People.add("linked"));
        var link = user("linked").link();
        importAll(upload(Purpose.UPDATE, "Username,Family Name", "linked,Yamada"));
        assertThat(user("linked").profile().familyName()).isEqualTo("Yamada");
        assertThat(user("linked").link()).isEqualTo(link).isNotNull();
    }

    @Test
    void goesOnInPortionsFromWhereItWas() {
        var id = many(2 * RegistrationRun.PORTION + 1);
        start(id);
        var run = directory.get(RegistrationRun.class);
        assertThat(run.nextPortion(id)).isTrue();
        assertThat(get(id).looked()).isEqualTo(RegistrationRun.PORTION);
        importAll(id);
        assertThat(run.nextPortion(id)).isFalse();
        assertThat(get(id).done()).isEqualTo(2 * RegistrationRun.PORTION + 1);
        assertThat(directory.get(UserLookup.class).count())
                .isEqualTo(2 * RegistrationRun.PORTION + 1);
    }

    @Test
    void givesUpWhatNobodyImported() {
        add("taro");
        var id = upload(Purpose.UPDATE, "Username,Family Name", "taro,Yamada");
        var registrations = directory.get(RegistrationExpiry.class);
        registrations.expire(Duration.ofHours(24));
        assertThat(get(id).isReady()).isTrue();
        registrations.expire(Duration.ofSeconds(-1));
        assertThat(get(id).state()).isEqualTo(RegistrationState.EXPIRED);
        assertThat(rows(id).getFirst().outcome()).isEqualTo(LineOutcome.DROPPED);
        importAll(id);
        assertThat(user("taro").profile().familyName()).isEqualTo("taro");
    }

    private UUID many(int users) {
        return upload(
                Purpose.REGISTER,
                Stream.concat(
                                Stream.of("Username"),
                                IntStream.range(0, users).mapToObj(i -> "user" + i))
                        .toArray(String[]::new));
    }
}
