package dev.accesscontrol.security;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import jakarta.servlet.http.Cookie;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class SignInTests {

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private UserAccounts users;
    @Autowired private JdbcClient database;

    private Accounts accounts;
    private Visitor visitor;

    @BeforeEach
    void open() {
        accounts = new Accounts(beans);
        visitor = new Visitor(web);
    }

    @Test
    void asksToSignInAndGoesBackToTheSavedPage() throws Exception {
        assertThat(visitor.get("/admin/logs/batches?page=2").getRedirectedUrl())
                .isEqualTo("/sign-in");
        assertThat(visitor.signIn("admin", "Test-admin-1")).isEqualTo("/admin/logs/batches?page=2");
    }

    @Test
    void savesNeitherPartsOfAPageNorWhatIsNoPage() throws Exception {
        visitor.get("/admin/logs/batches", "HX-Request", "true");
        visitor.get("/admin/picture.png", "Accept", "image/*");
        visitor.post("/admin/settings/password");
        assertThat(visitor.signIn("admin", "Test-admin-1")).isEqualTo("/admin");
    }

    @Test
    void makesThePageOfAnEndedSessionLoadAgainWhenHtmxAsks() throws Exception {
        var response = visitor.get("/admin/logs/batches", "HX-Request", "true");
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void leadsAdministratorsToTheConsoleAndOthersToThePortal() throws Exception {
        var reader = accounts.with(Role.READ_ONLY_ADMIN);
        assertThat(visitor.signIn(reader.username(), PASSWORD)).isEqualTo("/admin");
        assertThat(visitor.get("/admin").getRedirectedUrl()).isEqualTo("/admin/provisioning");

        var somebody = new Visitor(web);
        somebody.get("/admin/logs/batches");
        var user = accounts.with(Role.NONE);
        assertThat(somebody.signIn(user.username(), PASSWORD)).isEqualTo("/");
        assertThat(somebody.get("/").getContentAsString())
                .contains("Yamada Hanako")
                .doesNotContain("Open the console");
    }

    @Test
    void signsInIgnoringTheCaseOfTheUsername() throws Exception {
        assertThat(visitor.signIn("ADMIN", "Test-admin-1")).isEqualTo("/admin");
    }

    @Test
    void answersAlikeWhateverIsWrong() throws Exception {
        var user = accounts.with(Role.NONE);
        var none = accounts.withoutPassword(Role.NONE);
        assertThat(visitor.signIn(user.username(), "wrong")).isEqualTo("/sign-in?failed");
        assertThat(visitor.signIn(none.username(), "")).isEqualTo("/sign-in?failed");
        assertThat(visitor.signIn("nobody", PASSWORD)).isEqualTo("/sign-in?failed");
        assertThat(visitor.get("/sign-in?failed").getContentAsString())
                .contains("Invalid username or password.")
                .contains("value=\"nobody\"");
    }

    @Test
    void keepsNothingThatIsTooLongToBeAUsername() throws Exception {
        var longest = "n".repeat(113);
        visitor.signIn(longest, "wrong");
        assertThat(visitor.get("/sign-in?failed").getContentAsString()).contains(longest);
        visitor.signIn(longest + "n", "wrong");
        assertThat(visitor.get("/sign-in?failed").getContentAsString()).doesNotContain(longest);
    }

    @Test
    void keepsTheSessionOfAStrangerForMinutesOnly() throws Exception {
        visitor.get("/sign-in");
        assertThat(secondsKept()).isEqualTo(600);
        visitor.signIn("admin", "Test-admin-1");
        assertThat(secondsKept()).isEqualTo(1800);
    }

    private int secondsKept() {
        var id = new String(Base64.getDecoder().decode(visitor.cookie("SESSION")), UTF_8);
        return database.sql("select max_inactive_interval from spring_session where session_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void givesTheSessionANewIdAtSignIn() throws Exception {
        visitor.get("/sign-in");
        var before = visitor.cookie("SESSION");
        visitor.signIn("admin", "Test-admin-1");
        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("SESSION")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void opensNothingToWhoHasPlantedASessionBefore() throws Exception {
        var thief = new Visitor(web);
        thief.get("/sign-in");
        visitor.send(get("/sign-in").cookie(new Cookie("SESSION", thief.cookie("SESSION"))));
        var request =
                post("/sign-in")
                        .with(csrf())
                        .cookie(new Cookie("SESSION", thief.cookie("SESSION")))
                        .param("username", "admin")
                        .param("password", "Test-admin-1");
        assertThat(visitor.send(request).getRedirectedUrl()).isEqualTo("/admin");
        assertThat(thief.get("/admin/users").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void keepsItsCookieFromScriptsAndOtherSites() throws Exception {
        assertThat(visitor.get("/sign-in").getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void endsTheSessionAtSignOut() throws Exception {
        visitor.signIn("admin", "Test-admin-1");
        var thief = new Visitor(web);
        var cookie = new Cookie("SESSION", visitor.cookie("SESSION"));
        assertThat(visitor.post("/sign-out").getRedirectedUrl()).isEqualTo("/sign-in?signed-out");
        var request = get("/admin/logs/batches").cookie(cookie);
        assertThat(thief.send(request).getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void allowsSeveralDevices() throws Exception {
        visitor.signIn("admin", "Test-admin-1");
        new Visitor(web).signIn("admin", "Test-admin-1");
        assertThat(visitor.get("/admin/logs/batches").getStatus()).isEqualTo(200);
    }

    @Test
    void notesWhenSomebodySignsIn() throws Exception {
        var user = accounts.with(Role.NONE);
        assertThat(users.lastSignIn(user.id())).isEmpty();
        visitor.signIn(user.username(), PASSWORD);
        assertThat(users.lastSignIn(user.id())).isPresent();
    }

    @Test
    void tellsAFormWithoutTokenThatItIsTooOldAndLeadsBack() throws Exception {
        var response =
                visitor.send(
                        post("/sign-in")
                                .header("Referer", "http://localhost/sign-in?x=1")
                                .param("username", "admin")
                                .param("password", "Test-admin-1"));
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString())
                .contains("This form was too old")
                .contains("href=\"/sign-in?x=1\"");
    }
}
