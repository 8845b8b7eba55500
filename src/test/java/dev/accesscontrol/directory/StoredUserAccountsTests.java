package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.People.link;
import static dev.accesscontrol.directory.People.profile;
import static dev.accesscontrol.directory.People.withDisplayName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.web.NotFoundException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredUserAccountsTests extends AccountsOnADatabase {

    private static final Instant AT = Instant.parse("2026-11-24T05:00:00Z");

    @Test
    void addsAUserAndTellsOfIt() {
        var added = accounts.add(new NewUser("Taro", profile("taro"), Role.READ_ONLY_ADMIN));

        assertThat(directory.user(added.id())).isEqualTo(added);
        assertThat(added.status()).isEqualTo(UserStatus.ENABLED);
        assertThat(directory.events())
                .containsExactly(new UserAdded(added.id(), "Taro", added.profile(), added.role()));
        assertThat(directory.get(UserLookup.class).countInDomain("CONTOSO.com")).isEqualTo(1);
        assertThat(directory.get(UserLookup.class).findByUsername("tARO")).contains(added);
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
                        new UserChanged(taro.id(), "taro", taro.profile(), wanted),
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
        accounts.passwordsSet(List.of(taro.id()), PasswordTerms.DEFAULT);
        accounts.signedIn(taro.id(), taro.role(), AT);
        directory.set(taro.id(), "link_source", People.SOURCE);
        directory.set(taro.id(), "link_object_id", "object-taro");

        accounts.change(
                taro.id(),
                0,
                new UserEdit(
                        withDisplayName(taro.profile(), "New"), UserStatus.ENABLED, Role.NONE));

        assertThat(directory.column(taro.id(), "has_password")).isEqualTo(true);
        assertThat(accounts.lastSignIn(taro.id())).contains(AT);
        assertThat(directory.user(taro.id()).link()).isEqualTo(link("taro"));
    }

    @Test
    void marksPasswordsAndSignInsWithoutTouchingVersionAndTime() {
        var taro = add("taro", Role.NONE);
        var before = directory.column(taro.id(), "updated_at");
        assertThat(accounts.lastSignIn(taro.id())).isEmpty();

        accounts.passwordsSet(List.of(taro.id(), UserId.next()), PasswordTerms.DEFAULT);
        accounts.signedIn(taro.id(), taro.role(), AT);

        assertThat(directory.column(taro.id(), "has_password")).isEqualTo(true);
        assertThat(version(taro)).isEqualTo(0);
        assertThat(directory.column(taro.id(), "updated_at")).isEqualTo(before);
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
    void knowsNobodyByAnUnknownId() {
        var id = UserId.next();
        var edit = new UserEdit(profile("x"), UserStatus.ENABLED, Role.NONE);

        assertThatThrownBy(() -> accounts.change(id, 0, edit))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> accounts.delete(id, 0, "admin"))
                .isInstanceOf(NotFoundException.class);
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
}
