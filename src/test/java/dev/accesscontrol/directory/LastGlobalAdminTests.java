package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserProblem.Code;
import dev.accesscontrol.directory.UserProblem.Item;
import org.junit.jupiter.api.Test;

class LastGlobalAdminTests extends AccountsOnADatabase {

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
}
