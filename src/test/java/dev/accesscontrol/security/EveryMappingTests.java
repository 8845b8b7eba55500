package dev.accesscontrol.security;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.security.Mappings.Call;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Walks over every address of the program, so that none is added that is open by oversight. */
@ConsoleTest
class EveryMappingTests {

    /** What a person changes of their own. Everything else that changes takes a Global Admin. */
    private static final Set<String> OWN_ACTS =
            Set.of(
                    "POST /preferences",
                    "POST /invitation",
                    "POST /invitation/password",
                    "POST /account/password",
                    "POST /admin/notices/{id}/read",
                    "POST /admin/notices/read");

    /** What is shown outside of the console. */
    private static final Set<String> OUTSIDE =
            Set.of(
                    "/",
                    "/account/password",
                    "/invitation",
                    "/invitation/password",
                    "/preferences",
                    "/sign-in",
                    "/error");

    /** What strangers may ask for. */
    private static final Set<String> PUBLIC =
            Set.of("/invitation", "/invitation/password", "/preferences", "/sign-in", "/error");

    @Autowired private BeanFactory beans;
    @Autowired private ListableBeanFactory program;
    @Autowired private MockMvc web;
    @Autowired private JdbcClient database;

    private List<Call> calls;

    @BeforeEach
    void find() {
        calls = Mappings.of(program);
        assertThat(calls).hasSizeGreaterThan(70);
        assertThat(calls).filteredOn(Call::changes).hasSizeGreaterThan(30);
    }

    private Stream<Call> console() {
        return calls.stream().filter(call -> call.path().startsWith("/admin"));
    }

    private Visitor signedIn(Role role) throws Exception {
        var visitor = new Visitor(web);
        var user = new Accounts(beans).with(role);
        assertThat(visitor.signIn(user.username(), PASSWORD)).doesNotContain("sign-in");
        return visitor;
    }

    private static void assertStatus(Visitor visitor, Call call, int status) throws Exception {
        assertThat(visitor.send(call.request()).getStatus()).as(call.toString()).isEqualTo(status);
    }

    @Test
    void everythingIsInTheConsoleButAFewPagesOfOnesOwn() {
        var outside =
                calls.stream()
                        .map(Call::path)
                        .filter(path -> !path.matches("/admin(/.*)?"))
                        .filter(path -> !path.equals("/login/oauth2/code/microsoft365"))
                        .collect(toCollection(TreeSet::new));
        assertThat(outside).isEqualTo(new TreeSet<>(OUTSIDE));
    }

    @Test
    void aReadOnlyAdminChangesNothingWhateverIsCalled() throws Exception {
        var reader = signedIn(Role.READ_ONLY_ADMIN);
        var before = everythingStored();
        for (var call : calls.stream().filter(Call::changes).toList()) {
            if (!OWN_ACTS.contains(call.toString()) && !call.path().equals("/error")) {
                assertStatus(reader, call, 403);
            }
        }
        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test
    void aReadOnlyAdminChangesNothingByLookingEither() throws Exception {
        var reader = signedIn(Role.READ_ONLY_ADMIN);
        var before = everythingStored();
        for (var call : console().filter(call -> !call.changes()).toList()) {
            assertThat(reader.send(call.request()).getStatus())
                    .as(call.toString())
                    .isIn(200, 302, 400, 403, 404);
        }
        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test
    void whoHasNoRoleSeesNothingOfTheConsole() throws Exception {
        var user = signedIn(Role.NONE);
        var before = everythingStored();
        for (var call : console().toList()) {
            assertStatus(user, call, 403);
        }
        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test
    void whoHasToChooseANewPasswordFirstGetsNoFurther() throws Exception {
        var visitor = new Visitor(web);
        var user = new Accounts(beans).with(Role.GLOBAL_ADMIN, true);
        visitor.signIn(user.username(), PASSWORD);
        for (var call : console().toList()) {
            assertThat(visitor.send(call.request()).getRedirectedUrl())
                    .as(call.toString())
                    .isEqualTo("/account/password");
        }
    }

    @Test
    void strangersAreAskedToSignIn() throws Exception {
        for (var call : calls) {
            if (!PUBLIC.contains(call.path())) {
                var answer = new Visitor(web).send(call.request());
                assertThat(isTurnedAway(answer)).as(call.toString()).isTrue();
            }
        }
    }

    private static boolean isTurnedAway(MockHttpServletResponse answer) {
        return "/sign-in".equals(answer.getRedirectedUrl()) || answer.getStatus() == 403;
    }

    /**
     * All rows but those of sessions, jobs, the door and the logs, which each request may touch.
     */
    private List<String> everythingStored() {
        var tables =
                database.sql(
                                """
                                select table_name from information_schema.tables
                                where table_schema = 'public' and table_type = 'BASE TABLE'
                                    and table_name not like 'spring_session%'
                                    and table_name not in ('scheduled_tasks', 'sign_in_attempts',
                                        'access_log', 'admin_operations', 'admin_operation_changes')
                                """)
                        .query(String.class)
                        .list();
        assertThat(tables).contains("users", "credentials", "connections", "notices");
        return database.sql("script nosettings table " + String.join(", ", tables))
                .query(String.class)
                .list();
    }
}
