package dev.accesscontrol.credentials;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.ActionOutcome;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.PasswordTerms;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.ShownStatus;
import dev.accesscontrol.directory.UserEntry;
import dev.accesscontrol.directory.UserSearch;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** What the user list knows of passwords, kept right by whatever changes them. */
@ConsoleTest
@Transactional
class PasswordTermsTests {

    private static final RequestPostProcessor ADMIN = user("admin").roles("GLOBAL_ADMIN");
    private static final RequestPostProcessor READER = user("r").roles("READ_ONLY_ADMIN");

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private UserSearch list;
    @Autowired private Passwords passwords;
    @Autowired private SignIn signIn;
    @Autowired private ForcePasswordChange force;

    private DirectoryUser taro;

    @BeforeEach
    void oneUser() {
        taro = new Accounts(beans).with(Role.NONE);
    }

    private UserEntry shown() {
        return list.find(taro.id()).orElseThrow();
    }

    @Test
    void areChangedOnTheUsersPage() throws Exception {
        save("NEVER").andExpect(status().is3xxRedirection());
        assertThat(shown().passwordTerms()).isEqualTo(PasswordTerms.NEVER);
        assertThat(passwords.state(taro.id()).expiry()).isEqualTo(PasswordExpiry.NEVER);

        save("FORCE_CHANGE");
        assertThat(shown().passwordTerms()).isEqualTo(PasswordTerms.FORCE_CHANGE);
        assertThat(passwords.state(taro.id()).changeRequired()).isTrue();
    }

    @Test
    void areNeitherShownNorChangedForWhoHasNoPassword() throws Exception {
        taro = new Accounts(beans).withoutPassword(Role.NONE);
        web.perform(get("/admin/users/" + taro.id()).with(ADMIN))
                .andExpect(content().string(not(containsString("password-expiry\""))));

        save("NEVER").andExpect(status().is3xxRedirection());

        assertThat(shown().passwordTerms()).isNull();
    }

    @Test
    void areNotChangedByReadOnlyAdmins() throws Exception {
        web.perform(get("/admin/users/" + taro.id()).with(READER))
                .andExpect(content().string(not(containsString("password-expiry\""))));
        web.perform(
                        post("/admin/users/" + taro.id() + "/password-expiry")
                                .param("expiry", "NEVER")
                                .with(csrf())
                                .with(READER))
                .andExpect(status().isForbidden());
    }

    @Test
    void becomeForcePasswordChangeForThoseWhoHaveAPassword() {
        var none = new Accounts(beans).withoutPassword(Role.NONE);
        var due = new Accounts(beans).with(Role.NONE, true);

        var outcomes = force.apply(List.of(taro, none, due), "admin");

        assertThat(outcomes)
                .containsEntry(taro.id(), ActionOutcome.DONE)
                .containsEntry(none.id(), ActionOutcome.NO_PASSWORD)
                .containsEntry(due.id(), ActionOutcome.ALREADY_SO);
        assertThat(passwords.state(taro.id()).changeRequired()).isTrue();
        assertThat(shown().passwordTerms()).isEqualTo(PasswordTerms.FORCE_CHANGE);
    }

    @Test
    void endWithTheForceWhenTheUserChangesThePassword() {
        force.apply(List.of(taro), "admin");

        passwords.change(taro, PASSWORD, "Other-Pass-31", Origin.of("192.0.2.7"));

        assertThat(shown().passwordTerms()).isEqualTo(PasswordTerms.DEFAULT);
    }

    @Test
    void areBesideALockOutThatTheListShowsUntilItIsUnlocked() {
        for (int i = 0; i < 10; i++) {
            signIn.check(taro.username(), "wrong", Origin.of("192.0.2.8"));
        }
        assertThat(shown().status()).isEqualTo(ShownStatus.LOCKED_OUT);

        passwords.unlock(taro);

        assertThat(shown().status()).isEqualTo(ShownStatus.ENABLED);
    }

    private ResultActions save(String expiry) throws Exception {
        return web.perform(
                post("/admin/users/" + taro.id() + "/password-expiry")
                        .param("expiry", expiry)
                        .with(csrf())
                        .with(ADMIN));
    }
}
