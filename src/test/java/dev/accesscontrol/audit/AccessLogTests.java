package dev.accesscontrol.audit;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserEdit;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class AccessLogTests {

    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private UserAccounts users;
    @Autowired private AccessLogs logs;
    @Autowired private JdbcClient database;

    private Accounts accounts;
    private Visitor visitor;

    @BeforeEach
    void open() {
        accounts = new Accounts(beans);
        visitor = new Visitor(web);
    }

    private List<AccessEntry> of(DirectoryUser user) {
        return logs.newest(user.id().value(), 10);
    }

    private AccessEntry newest() {
        var all = new AccessQuery(null, null, null, null, null, null);
        return logs.page(all, null).content().getFirst();
    }

    private void disable(DirectoryUser user) {
        users.change(user.id(), 0, new UserEdit(user.profile(), UserStatus.DISABLED, user.role()));
    }

    @Test
    void tellsOfASignInWithAddressAndDevice() throws Exception {
        var user = accounts.with(Role.NONE);
        visitor.send(
                post("/sign-in")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr("198.51.100.7");
                            return request;
                        })
                        .header("User-Agent", EDGE)
                        .param("username", user.username().toUpperCase())
                        .param("password", PASSWORD));
        var entry = of(user).getFirst();
        assertThat(entry.event()).isEqualTo(AccessEvent.SIGNED_IN);
        assertThat(entry.username()).isEqualTo(user.username());
        assertThat(entry.visit())
                .isEqualTo(new Visit("198.51.100.7", new Device("Edge", "Windows", EDGE)));
    }

    @Test
    void tellsWhySomebodyWasRefused() throws Exception {
        var user = accounts.with(Role.NONE);
        visitor.signIn(user.username(), "wrong");
        assertThat(of(user).getFirst().reason()).isEqualTo(AccessReason.WRONG_PASSWORD);

        disable(user);
        visitor.signIn(user.username(), PASSWORD);
        assertThat(of(user).getFirst().reason()).isEqualTo(AccessReason.DISABLED);

        var without = accounts.withoutPassword(Role.NONE);
        visitor.signIn(without.username(), "wrong");
        assertThat(of(without).getFirst().reason()).isEqualTo(AccessReason.NO_PASSWORD);
    }

    @Test
    void tellsOfALockOutAndOfADuePassword() throws Exception {
        var user = accounts.with(Role.NONE);
        for (int i = 0; i < 10; i++) {
            visitor.signIn(user.username(), "wrong");
        }
        visitor.signIn(user.username(), PASSWORD);
        assertThat(of(user).getFirst().reason()).isEqualTo(AccessReason.LOCKED_OUT);

        var fresh = accounts.with(Role.NONE, true);
        visitor.signIn(fresh.username(), PASSWORD);
        assertThat(of(fresh).getFirst().event()).isEqualTo(AccessEvent.SIGNED_IN);
        assertThat(of(fresh).getFirst().reason()).isEqualTo(AccessReason.CHANGE_DUE);
    }

    @Test
    void keepsNothingOfANameThatIsNobodysButAMark() throws Exception {
        visitor.signIn("My-Secret-Pass-1", "wrong");
        var first = newest();
        visitor.signIn("my-secret-pass-1", "wrong");
        var second = newest();
        visitor.signIn("another", "wrong");
        var third = newest();
        assertThat(first.reason()).isEqualTo(AccessReason.UNKNOWN_USER);
        assertThat(first.username()).isNull();
        assertThat(first.unknownMark()).hasSize(4).isEqualTo(second.unknownMark());
        assertThat(third.unknownMark()).isNotEqualTo(first.unknownMark());
        assertThat(database.sql("select * from access_log").query().listOfRows().toString())
                .doesNotContainIgnoringCase("my-secret-pass-1");
    }

    @Test
    void tellsWhenASessionEnds() throws Exception {
        var user = accounts.with(Role.NONE);
        visitor.signIn(user.username(), PASSWORD);
        visitor.post("/sign-out");
        assertThat(of(user).getFirst().event()).isEqualTo(AccessEvent.SIGNED_OUT);

        visitor.signIn(user.username(), PASSWORD);
        disable(user);
        assertThat(of(user).getFirst().event()).isEqualTo(AccessEvent.SESSION_ENDED);
        assertThat(of(user).getFirst().reason()).isEqualTo(AccessReason.ACCOUNT_CHANGED);
    }

    @Test
    void tellsWhenSomebodyChangesTheOwnPassword() throws Exception {
        var user = accounts.with(Role.NONE);
        visitor.signIn(user.username(), PASSWORD);
        visitor.post(
                "/account/password",
                "oldPassword",
                PASSWORD,
                "newPassword",
                "Fresh-Pass-28",
                "repeated",
                "Fresh-Pass-28");
        assertThat(of(user)).extracting(AccessEntry::event).contains(AccessEvent.PASSWORD_CHANGED);
    }

    @Test
    void countsWhatWasTurnedAwayUncheckedInOneLine() throws Exception {
        for (int i = 0; i < 40; i++) {
            web.perform(
                    post("/sign-in")
                            .with(csrf())
                            .with(request -> {
                                request.setRemoteAddr("2001:db8:1:2::77");
                                return request;
                            })
                            .param("username", "nobody")
                            .param("password", "wrong"));
        }
        var throttled =
                new AccessQuery(null, null, null, null, AccessReason.THROTTLED, "2001:db8:1:2:*");
        var lines = logs.page(throttled, null).content();
        assertThat(lines).hasSizeBetween(1, 2);
        assertThat(lines.stream().mapToLong(AccessEntry::attempts).sum()).isEqualTo(10);
    }

    @Test
    void letsNobodyInWithoutALine() throws Exception {
        var user = accounts.with(Role.NONE);
        database.sql("alter table access_log rename to access_log_away").update();
        try {
            var answer =
                    visitor.post("/sign-in", "username", user.username(), "password", PASSWORD);
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(visitor.get("/").getRedirectedUrl()).startsWith("/sign-in");
            var refusal = visitor.post("/sign-in", "username", "nobody", "password", PASSWORD);
            assertThat(refusal.getStatus()).isEqualTo(503);
        } finally {
            database.sql("alter table access_log_away rename to access_log").update();
        }
    }
}
