package dev.accesscontrol.portal;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class ChangePasswordTests {

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;

    private DirectoryUser user;
    private Visitor visitor;

    @BeforeEach
    void signIn() throws Exception {
        user = new Accounts(beans).with(Role.NONE);
        visitor = new Visitor(web);
        visitor.signIn(user.username(), PASSWORD);
    }

    private MockHttpServletResponse change(String old, String fresh, String repeated)
            throws Exception {
        return visitor.post(
                "/account/password",
                "oldPassword",
                old,
                "newPassword",
                fresh,
                "repeated",
                repeated);
    }

    @Test
    void changesThePasswordAndSaysSo() throws Exception {
        assertThat(change(PASSWORD, "Fresh-Pass-28", "Fresh-Pass-28").getRedirectedUrl())
                .isEqualTo("/");
        assertThat(visitor.get("/").getContentAsString()).contains("Your password was changed.");
        assertThat(new Visitor(web).signIn(user.username(), "Fresh-Pass-28")).isEqualTo("/");
    }

    @Test
    void asksForTheRightOldPassword() throws Exception {
        var answer = change("wrong", "Fresh-Pass-28", "Fresh-Pass-28");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("The present password is not right.");
    }

    @Test
    void countsWrongOldPasswordsAsFailedSignIns() throws Exception {
        for (int i = 0; i < 10; i++) {
            change("wrong", "Fresh-Pass-28", "Fresh-Pass-28");
        }
        assertThat(change(PASSWORD, "Fresh-Pass-28", "Fresh-Pass-28").getStatus()).isEqualTo(422);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() throws Exception {
        assertThat(change(PASSWORD, "short", "shirt").getContentAsString())
                .contains("are not the same", "at least 8 characters", "three of these four kinds");
        assertThat(change(PASSWORD, PASSWORD, PASSWORD).getContentAsString())
                .contains("must differ");
        assertThat(change("", "", "").getContentAsString())
                .contains("Enter your present password.", "Enter a new password.")
                .doesNotContain("at least 8 characters.<");
    }
}
