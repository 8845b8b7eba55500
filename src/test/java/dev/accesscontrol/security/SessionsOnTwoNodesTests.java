package dev.accesscontrol.security;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.credentials.PasswordExpiry;
import dev.accesscontrol.credentials.Passwords;
import dev.accesscontrol.credentials.Passwords.SetOptions;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserEdit;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.Databases;
import dev.accesscontrol.testing.Guest;
import dev.accesscontrol.testing.ServedConsole;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one node does to a user ends that user's sessions on the other at once. */
class SessionsOnTwoNodesTests {

    private static ServedConsole here;
    private static ServedConsole there;

    @BeforeAll
    static void start() {
        var url = Databases.postgres();
        here = node(url);
        there = node(url);
    }

    private static ServedConsole node(String url) {
        return ServedConsole.onPostgres(
                url,
                "--spring.datasource.hikari.maximum-pool-size=6",
                "--server.forward-headers-strategy=native");
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
    }

    private static void endsWith(Consumer<DirectoryUser> act) throws Exception {
        var user = new Accounts(here.context()).with(Role.READ_ONLY_ADMIN);
        var guest = new Guest(here.address(""));
        assertThat(guest.signedIn("", user.username(), PASSWORD)).isTrue();
        assertThat(guest.get("/admin/users").statusCode()).isEqualTo(200);
        act.accept(user);
        assertThat(guest.get("/account/password").headers().firstValue("Location"))
                .hasValue("/sign-in");
    }

    private static void change(DirectoryUser user, UserStatus status, Role role) {
        there.bean(UserAccounts.class)
                .change(user.id(), 0, new UserEdit(user.profile(), status, role));
    }

    @Test
    void disablingEndsThem() throws Exception {
        endsWith(user -> change(user, UserStatus.DISABLED, Role.READ_ONLY_ADMIN));
    }

    @Test
    void demotingEndsThem() throws Exception {
        endsWith(user -> change(user, UserStatus.ENABLED, Role.NONE));
    }

    @Test
    void deletingEndsThem() throws Exception {
        endsWith(user -> there.bean(UserAccounts.class).delete(user.id(), 0, "admin"));
    }

    @Test
    void aNewPasswordEndsThem() throws Exception {
        var options = new SetOptions(false, PasswordExpiry.DEFAULT);
        endsWith(user -> there.bean(Passwords.class).set(user, "Other-Pass-3", options));
    }

    @Test
    void theOwnersChangeEndsThoseOfTheOtherNode() throws Exception {
        var user = new Accounts(here.context()).with(Role.NONE);
        var elsewhere = new Guest(here.address(""));
        assertThat(elsewhere.signedIn("", user.username(), PASSWORD)).isTrue();
        var owner = new Guest(there.address(""));
        assertThat(owner.signedIn("", user.username(), PASSWORD)).isTrue();
        owner.changePassword(PASSWORD, "Fresh-Pass-28");
        assertThat(owner.get("/").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/").headers().firstValue("Location")).hasValue("/sign-in");
    }

    @Test
    void attemptsAreCountedTogether() throws Exception {
        int last = 0;
        for (int i = 0; i < 62; i++) { // a minute may begin in between
            last =
                    new Guest((i % 2 == 0 ? here : there).address(""))
                            .signIn("198.51.100.7", "nobody" + i, "wrong")
                            .statusCode();
        }
        assertThat(last).isEqualTo(429);
    }
}
