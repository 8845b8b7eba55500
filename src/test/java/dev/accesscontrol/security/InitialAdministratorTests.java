package dev.accesscontrol.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.credentials.Origin;
import dev.accesscontrol.credentials.PasswordGenerator;
import dev.accesscontrol.credentials.SignIn;
import dev.accesscontrol.credentials.SignInResult;
import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.web.Site;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsoleTest
class InitialAdministratorTests {

    @Autowired private InitialAdministrator administrator;
    @Autowired private PublishedPassword published;
    @Autowired private UserLookup users;
    @Autowired private UserAccounts accounts;
    @Autowired private SignIn signIn;
    @Autowired private PasswordGenerator generator;
    @Autowired private JdbcClient database;

    @BeforeEach
    void forgetEverybody() {
        database.sql("delete from credentials").update();
        database.sql("delete from users").update();
    }

    /** The context is shared. */
    @AfterEach
    void leaveTheUsualOne() {
        forgetEverybody();
        start("admin", "Test-admin-1", false);
    }

    /** What the start writes to the console. */
    private String start(String username, @Nullable String password, boolean reset) {
        var console = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written));
        try {
            new FirstStart(
                            administrator,
                            new InitialAdministratorSettings(username, password, reset),
                            generator,
                            new Site(URI.create("http://localhost:8080")))
                    .run(null);
        } finally {
            System.setOut(console);
        }
        return written.toString();
    }

    private static String passwordIn(String written) {
        var found = Pattern.compile("Password +(\\S+)").matcher(written);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private SignInResult.Accepted signedIn(String username, String password) {
        return (SignInResult.Accepted) signIn.check(username, password, Origin.of("192.0.2.1"));
    }

    @Test
    void isMadeWithTheGivenPassword() {
        assertThat(start("root", "Given-Pass-1", false)).isEmpty();
        assertThat(signedIn("root", "Given-Pass-1").user().role()).isEqualTo(Role.GLOBAL_ADMIN);
        assertThat(signedIn("root", "Given-Pass-1").changeRequired()).isFalse();
    }

    @Test
    void hasToChangeAGivenPasswordThatBreaksThePolicy() {
        start("root", "short", false);
        assertThat(signedIn("root", "short").changeRequired()).isTrue();
    }

    @Test
    void isToldItsRandomPasswordOnce() {
        var password = passwordIn(start("admin", null, false));
        assertThat(signedIn("admin", password).changeRequired()).isTrue();
        assertThat(start("admin", null, false)).isEmpty();
    }

    @Test
    void isMadeOnceWhenTwoNodesStart() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Void> node =
                () -> {
                    together.await();
                    start("admin", "Given-Pass-1", false);
                    return null;
                };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var started : nodes.invokeAll(List.of(node, node))) {
                started.get();
            }
        }
        assertThat(users.count()).isEqualTo(1);
        assertThat(signedIn("admin", "Given-Pass-1")).isNotNull();
    }

    @Test
    void saysWhatToDoWhenTheNameBelongsToSomebodyElse() {
        accounts.add(new NewUser("admin", new Profile("", "", "", "", null, null), Role.NONE));
        assertThatThrownBy(() -> start("admin", "Given-Pass-1", false))
                .hasMessageContaining("reset=true");
    }

    @Test
    void isRefusedWithThePasswordThatTheSandboxPublishes() {
        start("admin", "sandbox-Admin-1", false);
        for (int starts = 0; starts < 12; starts++) {
            assertThatThrownBy(() -> published.run(null)).hasMessageContaining("reset=true");
        }
        assertThat(signedIn("admin", "sandbox-Admin-1")).isNotNull();
        start("admin", null, true);
        published.run(null);
    }

    @Test
    void comesBackInByAReset() {
        start("admin", "Given-Pass-1", false);
        for (int i = 0; i < 10; i++) {
            signIn.check("admin", "wrong", Origin.of("192.0.2.1"));
        }
        database.sql("update users set status = 'DISABLED', role = 'NONE'").update();
        assertThat(signIn.check("admin", "Given-Pass-1", Origin.of("192.0.2.1")))
                .isInstanceOf(SignInResult.Refused.class);

        var password = passwordIn(start("admin", null, true));
        assertThat(signedIn("admin", password).user().role()).isEqualTo(Role.GLOBAL_ADMIN);
    }
}
