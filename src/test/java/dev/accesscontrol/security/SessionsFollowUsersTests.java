package dev.accesscontrol.security;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A session that nobody deleted, as when its sign-in was still on the way. */
@ConsoleTest
class SessionsFollowUsersTests {

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private JdbcClient database;
    private DirectoryUser user;
    private Visitor visitor;

    @BeforeEach
    void signIn() throws Exception {
        user = new Accounts(beans).with(Role.READ_ONLY_ADMIN);
        visitor = new Visitor(web);
        visitor.signIn(user.username(), PASSWORD);
        assertThat(statusWhenChecked()).isEqualTo(200);
    }

    private int statusWhenChecked() throws Exception {
        database.sql("delete from spring_session_attributes where attribute_name = 'lastChecked'")
                .update();
        return visitor.get("/").getStatus();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update users set status = 'DISABLED' where id = ?",
                "update users set role = 'NONE' where id = ?",
                "delete from users where id = ?",
                "update credentials set password_set_at = timestamp with time zone '2026-01-01 00:00:00+00' where user_id = ?",
                "delete from credentials where user_id = ?"
            })
    void endsWithWhatItStandsOn(String change) throws Exception {
        database.sql(change).param(user.id().value()).update();
        assertThat(statusWhenChecked()).isEqualTo(302);
        assertThat(visitor.get("/").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void goesOnWithAPasswordOfTheUsersOwnChoice() throws Exception {
        visitor.post(
                "/account/password",
                "oldPassword",
                PASSWORD,
                "newPassword",
                "Fresh-Pass-28",
                "repeated",
                "Fresh-Pass-28");
        assertThat(statusWhenChecked()).isEqualTo(200);
    }
}
