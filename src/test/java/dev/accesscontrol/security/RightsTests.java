package dev.accesscontrol.security;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dev.accesscontrol.credentials.PasswordExpiry;
import dev.accesscontrol.credentials.Passwords;
import dev.accesscontrol.credentials.Passwords.SetOptions;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserEdit;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class RightsTests {

    private static final String UNKNOWN = "01990000-0000-7000-8000-000000000000";

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private UserAccounts users;
    @Autowired private Passwords passwords;
    @Autowired private JdbcClient database;

    private Accounts accounts;

    @BeforeEach
    void open() {
        accounts = new Accounts(beans);
    }

    private long version(DirectoryUser user) {
        return database.sql("select version from users where id = ?")
                .param(user.id().value())
                .query(Long.class)
                .single();
    }

    private Visitor signedIn(DirectoryUser user) throws Exception {
        var visitor = new Visitor(web);
        assertThat(visitor.signIn(user.username(), PASSWORD)).doesNotContain("failed");
        return visitor;
    }

    private static void assertSignedOut(Visitor visitor) throws Exception {
        assertThat(visitor.get("/account/password").getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void showsTheConsoleToReadOnlyAdministratorsButTakesNoChangeOfTheirs() throws Exception {
        var reader = signedIn(accounts.with(Role.READ_ONLY_ADMIN));
        assertThat(reader.get("/admin/settings/password").getContentAsString())
                .doesNotContain("Save Changes");
        var refused = reader.post("/admin/settings/password", "level", "NO_RESTRICTION");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("You do not have the rights for this");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/admin/provisioning/microsoft365/connect", "/admin/provisioning/consent"})
    void leavesConsentToGlobalAdmins(String path) throws Exception {
        assertThat(signedIn(accounts.with(Role.READ_ONLY_ADMIN)).get(path).getStatus())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/favicon.svg",
                "/assets/console.css",
                "/assets/console.js",
                "/webjars/bootstrap/css/bootstrap.min.css"
            })
    void showsStrangersWhatTheSignInPageIsMadeOf(String path) throws Exception {
        assertThat(new Visitor(web).get(path).getStatus()).isEqualTo(200);
    }

    @Test
    void opensResourcesUnderTheNamesThatPagesUseAndNeverLeadsBackToThem() throws Exception {
        var stranger = new Visitor(web);
        var page = stranger.get("/sign-in").getContentAsString();
        var hashed = Pattern.compile("\"(/[^\"]+-[0-9a-f]{32}\\.[a-z]+)\"").matcher(page);
        var found = hashed.results().map(result -> result.group(1)).toList();
        assertThat(found).anyMatch(path -> path.startsWith("/assets/favicon-"));
        for (var path : found) {
            assertThat(stranger.get(path).getStatus()).as(path).isEqualTo(200);
        }
        stranger.get("/assets/favicon-0123456789abcdef0123456789abcdef.svg");
        assertThat(stranger.signIn("admin", "Test-admin-1")).isEqualTo("/admin");
    }

    @Test
    void refusesTheConsoleToEverybodyElse() throws Exception {
        var user = signedIn(accounts.with(Role.NONE));
        assertThat(user.get("/admin/settings/password").getStatus()).isEqualTo(403);
        assertThat(user.post("/admin/settings/password").getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/users/" + UNKNOWN + "/password",
                "/admin/users/no-id/password",
                "/admin/users/passwords/" + UNKNOWN,
                "/admin/logs/batches/" + UNKNOWN,
                "/admin/logs/batches/" + UNKNOWN + ".csv",
                "/admin/nothing-here"
            })
    void answersAnUnknownIdWithNotFound(String path) throws Exception {
        var response = signedIn(accounts.with(Role.GLOBAL_ADMIN)).get(path);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).contains("Not found");
    }

    @Test
    void turnsUploadsOfStrangersAwayWithoutReadingThem() throws Exception {
        var upload = multipart("/admin/users/passwords").file("file", new byte[10]).with(csrf());
        assertThat(new Visitor(web).send(upload).getStatus()).isEqualTo(403);
    }

    @Test
    void allowsNothingButANewPasswordWhenOneIsDue() throws Exception {
        var visitor = new Visitor(web);
        var user = accounts.with(Role.GLOBAL_ADMIN, true);
        assertThat(visitor.signIn(user.username(), PASSWORD)).isEqualTo("/account/password");
        assertThat(visitor.get("/").getRedirectedUrl()).isEqualTo("/account/password");
        assertThat(visitor.get("/admin/settings/password").getRedirectedUrl())
                .isEqualTo("/account/password");
        assertThat(visitor.post("/admin/settings/password").getRedirectedUrl())
                .isEqualTo("/account/password");
    }

    @Test
    void goesOnInTheSameSessionAfterTheNewPassword() throws Exception {
        var visitor = new Visitor(web);
        var user = accounts.with(Role.GLOBAL_ADMIN, true);
        visitor.signIn(user.username(), PASSWORD);
        var elsewhere = signedIn(user);
        var answer =
                visitor.post(
                        "/account/password",
                        "oldPassword",
                        PASSWORD,
                        "newPassword",
                        "Fresh-Pass-28",
                        "repeated",
                        "Fresh-Pass-28");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        assertThat(visitor.get("/admin/settings/password").getStatus()).isEqualTo(200);
        assertSignedOut(elsewhere);
    }

    @Test
    void endsTheSessionsOfADisabledUser() throws Exception {
        var user = accounts.with(Role.NONE);
        var visitor = signedIn(user);
        users.change(
                user.id(),
                version(user),
                new UserEdit(user.profile(), UserStatus.DISABLED, Role.NONE));
        assertSignedOut(visitor);
    }

    @Test
    void endsTheSessionsOfADeletedUser() throws Exception {
        var user = accounts.with(Role.NONE);
        var visitor = signedIn(user);
        users.delete(user.id(), version(user), "admin");
        assertSignedOut(visitor);
    }

    @Test
    void endsTheSessionsOfADemotedAdministrator() throws Exception {
        var user = accounts.with(Role.GLOBAL_ADMIN);
        var visitor = signedIn(user);
        users.change(
                user.id(),
                version(user),
                new UserEdit(user.profile(), UserStatus.ENABLED, Role.NONE));
        assertSignedOut(visitor);
    }

    @Test
    void endsTheSessionsOfAUserWithANewPassword() throws Exception {
        var user = accounts.with(Role.NONE);
        var visitor = signedIn(user);
        passwords.set(user, "Other-Pass-3", new SetOptions(false, PasswordExpiry.DEFAULT));
        assertSignedOut(visitor);
    }
}
