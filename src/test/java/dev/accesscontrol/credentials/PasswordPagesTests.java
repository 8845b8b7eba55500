package dev.accesscontrol.credentials;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class PasswordPagesTests {

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private Passwords passwords;
    @Autowired private PasswordPolicies policies;
    @Autowired private SignIn signIn;
    @Autowired private JdbcClient database;

    private Accounts accounts;
    private Visitor admin;

    @BeforeEach
    void signIn() throws Exception {
        accounts = new Accounts(beans);
        admin = new Visitor(web);
        admin.signIn("admin", "Test-admin-1");
    }

    @AfterEach
    void forgetThePolicy() {
        database.sql("delete from password_policy").update();
    }

    @Test
    void setAnInitialPassword() throws Exception {
        var user = accounts.withoutPassword(Role.NONE);
        var page = "/admin/users/" + user.id() + "/password";
        assertThat(admin.get(page).getContentAsString())
                .contains("autocomplete=\"new-password\"", "Three of four kinds");
        assertThat(
                        admin.post(page, "password", PASSWORD, "expiry", "FORCE_CHANGE")
                                .getRedirectedUrl())
                .isEqualTo("/admin/users/" + user.id());
        assertThat(passwords.state(user.id()).changeRequired()).isTrue();
        assertThat(signIn.check(user.username(), PASSWORD, Origin.of("192.0.2.1")))
                .isInstanceOf(SignInResult.Accepted.class);
        assertThat(
                        database.sql("select has_password from users where id = ?")
                                .param(user.id().value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void leadToMyAccountForTheOwnPassword() throws Exception {
        var own = accounts.with(Role.GLOBAL_ADMIN);
        var visitor = new Visitor(web);
        visitor.signIn(own.username(), PASSWORD);
        var page = "/admin/users/" + own.id() + "/password";
        assertThat(visitor.get(page).getRedirectedUrl()).isEqualTo("/account/password");
        for (var button : new String[] {"expiry", "generate"}) {
            var answer =
                    visitor.post(
                            page, "password", "Fresh-Pass-28", "expiry", "NEVER", button, "NEVER");
            assertThat(answer.getRedirectedUrl()).isEqualTo("/account/password");
        }
        assertThat(visitor.get("/account/password").getContentAsString())
                .contains("This is your own account");
        assertThat(passwords.isPassword(own.id(), PASSWORD)).isTrue();
    }

    @Test
    void nameEveryRuleThatAPasswordBreaksAndWriteNothing() throws Exception {
        var user = accounts.withoutPassword(Role.NONE);
        var answer =
                admin.post(
                        "/admin/users/" + user.id() + "/password",
                        "password",
                        "short",
                        "expiry",
                        "NEVER");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("at least 8 characters", "three of these four kinds")
                .doesNotContain("value=\"short\"");
        assertThat(passwords.state(user.id()).isSet()).isFalse();
    }

    @Test
    void suggestAPasswordWithoutSettingIt() throws Exception {
        var user = accounts.withoutPassword(Role.NONE);
        var answer =
                admin.post(
                        "/admin/users/" + user.id() + "/password",
                        "generate",
                        "true",
                        "expiry",
                        "FORCE_CHANGE");
        assertThat(answer.getContentAsString()).contains("Not saved yet");
        assertThat(passwords.state(user.id()).isSet()).isFalse();
    }

    @Test
    void unlockAUser() throws Exception {
        var user = accounts.with(Role.NONE);
        for (int i = 0; i < 10; i++) {
            signIn.check(user.username(), "wrong", Origin.of("192.0.2.1"));
        }
        assertThat(passwords.state(user.id()).lockedUntil()).isNotNull();
        admin.post("/admin/users/" + user.id() + "/unlock");
        assertThat(passwords.state(user.id()).lockedUntil()).isNull();
    }

    @Test
    void changeThePolicyForNewPasswordsOnly() throws Exception {
        var user = accounts.with(Role.NONE);
        var saved = save("level", "UPPER_LOWER_DIGITS_SYMBOLS", "minimumLength", "20");
        assertThat(saved.getRedirectedUrl()).isEqualTo("/admin/settings/password");
        assertThat(passwords.violations(user.username(), PASSWORD)).hasSize(1);
        assertThat(signIn.check(user.username(), PASSWORD, Origin.of("192.0.2.1")))
                .isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void refuseSettingsThatSomebodyElseChangedMeanwhile() throws Exception {
        save("minimumLength", "9");
        var late = save("minimumLength", "9");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Somebody else was quicker");
    }

    @Test
    void refuseNumbersThatAreNone() throws Exception {
        for (var length : new String[] {"7", "65", "many", "", "99999"}) {
            var answer = save("minimumLength", length);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("whole number from 8 to 64");
        }
        assertThat(save("history", "11").getStatus()).isEqualTo(422);
        assertThat(save("ageing", "true", "days", "0").getStatus()).isEqualTo(422);
        assertThat(save("failures", "2").getStatus()).isEqualTo(422);
        assertThat(save("minutes", "1441").getStatus()).isEqualTo(422);
    }

    @Test
    void doNotLookAtWhatIsSwitchedOff() throws Exception {
        var saved = save("days", "", "unlocking", "BY_AN_ADMINISTRATOR", "minutes", "");
        assertThat(saved.getRedirectedUrl()).isEqualTo("/admin/settings/password");
        assertThat(policies.current().age().days()).isNull();
        assertThat(policies.current().lockout().minutes()).isNull();
    }

    @Test
    void showWhatWasSaved() throws Exception {
        save("history", "5", "ageing", "true", "days", "123", "failures", "7", "minutes", "45");
        assertThat(admin.get("/admin/settings/password").getContentAsString())
                .contains("value=\"5\"", "value=\"123\"", "value=\"7\"", "value=\"45\"");
    }

    /** Saves the settings that are usual, but these. */
    private MockHttpServletResponse save(String... changes) throws Exception {
        var form = new LinkedHashMap<String, String>();
        form.put("level", "NO_RESTRICTION");
        form.put("minimumLength", "8");
        form.put("history", "0");
        form.put("ageing", "false");
        form.put("failures", "10");
        form.put("unlocking", "AFTER_A_TIME");
        form.put("minutes", "15");
        form.put("version", "0");
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return admin.post(
                "/admin/settings/password",
                form.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }
}
