package dev.accesscontrol.security;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.DeletedUsers;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class RestoredUsersSignInTests {

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private UserAccounts users;
    @Autowired private DeletedUsers deleted;

    @Test
    void theOldPasswordOpensAgainButNotTheConsole() throws Exception {
        var user = new Accounts(beans).with(Role.GLOBAL_ADMIN);
        users.delete(user.id(), 0, "admin");
        var before = new Visitor(web);
        assertThat(before.signIn(user.username(), PASSWORD)).startsWith("/sign-in");

        deleted.restore(List.of(user.id()), "admin");

        var after = new Visitor(web);
        assertThat(after.signIn(user.username(), PASSWORD)).isEqualTo("/");
        assertThat(after.get("/admin/users").getStatus()).isEqualTo(403);
    }
}
