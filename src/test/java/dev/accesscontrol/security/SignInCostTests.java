package dev.accesscontrol.security;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Statements;
import dev.accesscontrol.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody learns from the time of a refusal why it was one: all do exactly the same work. */
@ConsoleTest
@Import(Statements.class)
class SignInCostTests {

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private JdbcClient database;
    @Autowired private Statements statements;
    @MockitoSpyBean private PasswordEncoder encoder;

    private MockHttpServletResponse signIn(String from, String username, String password)
            throws Exception {
        return new Visitor(web)
                .send(
                        post("/sign-in")
                                .with(csrf())
                                .with(request -> {
                                    request.setRemoteAddr(from);
                                    return request;
                                })
                                .param("username", username)
                                .param("password", password));
    }

    /** A name and a password for each way to be refused. */
    private Map<String, List<String>> refusals() throws Exception {
        var accounts = new Accounts(beans);
        var user = accounts.with(Role.NONE);
        var disabled = accounts.with(Role.NONE);
        database.sql("update users set status = 'DISABLED' where id = ?")
                .param(disabled.id().value())
                .update();
        var locked = accounts.with(Role.NONE);
        for (int i = 0; i < 10; i++) {
            signIn("192.0.2.77", locked.username(), "wrong");
        }
        var everywhere = accounts.with(Role.GLOBAL_ADMIN);
        database.sql("update credentials set locked_until = :until where user_id = :user")
                .param("until", java.time.OffsetDateTime.now().plusMinutes(15))
                .param("user", everywhere.id().value())
                .update();
        var all = new LinkedHashMap<String, List<String>>();
        all.put("unknown", List.of("nobody-of-that-name", PASSWORD));
        all.put("wrong", List.of(user.username(), "wrong"));
        all.put("empty", List.of(user.username(), ""));
        all.put("too long", List.of(user.username(), "x".repeat(10_000)));
        all.put("without", List.of(accounts.withoutPassword(Role.NONE).username(), PASSWORD));
        all.put("disabled", List.of(disabled.username(), PASSWORD));
        all.put("disabled and wrong", List.of(disabled.username(), "wrong"));
        all.put("locked here", List.of(locked.username(), PASSWORD));
        all.put("locked everywhere", List.of(everywhere.username(), PASSWORD));
        return all;
    }

    @Test
    void isTheSameWhyeverSomebodyIsRefused() throws Exception {
        var refusals = refusals();
        for (var seen : refusals.values()) {
            signIn("192.0.2.77", seen.getFirst(), "wrong");
        }
        var expected = List.<String>of();
        for (var refusal : refusals.entrySet()) {
            clearInvocations(encoder);
            statements.begin();
            var answer = signIn("192.0.2.77", refusal.getValue().get(0), refusal.getValue().get(1));
            assertThat(answer.getRedirectedUrl()).as(refusal.getKey()).isEqualTo("/sign-in?failed");
            verify(encoder, times(1)).matches(any(), any());
            verify(encoder, never()).encode(any());
            var done = statements.end();
            assertThat(done).hasSizeGreaterThan(8);
            expected = expected.isEmpty() ? done : expected;
            assertThat(done).as(refusal.getKey()).isEqualTo(expected);
        }
    }

    @Test
    void isTheSameForWhoIsTurnedAwayWhateverTheName() throws Exception {
        var user = new Accounts(beans).with(Role.NONE);
        for (int i = 0; i < 62; i++) {
            signIn("192.0.2.78", "nobody" + i, "wrong");
        }
        clearInvocations(encoder);
        statements.begin();
        assertThat(signIn("192.0.2.78", user.username(), PASSWORD).getStatus()).isEqualTo(429);
        var known = statements.end();
        statements.begin();
        assertThat(signIn("192.0.2.78", "nobody at all", "wrong").getStatus()).isEqualTo(429);
        assertThat(statements.end()).isEqualTo(known);
        verify(encoder, never()).matches(any(), any());
    }
}
