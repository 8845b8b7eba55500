package dev.accesscontrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Databases;
import dev.accesscontrol.testing.ServedConsole;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The database answers, and only the sessions in it cannot be had. */
@ExtendWith(OutputCaptureExtension.class)
class SessionStoreDownTests {

    private static String url;
    private static ServedConsole console;

    @BeforeAll
    static void start() throws Exception {
        url = Databases.postgres();
        console = ServedConsole.onPostgres(url);
        console.signIn();
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void isToldWithAReferenceNumberWhileTheTablesAreGone(CapturedOutput log) throws Exception {
        try (var database = DriverManager.getConnection(url)) {
            execute(database, "alter table spring_session rename to spring_session_gone");
            try {
                assertUnavailable(console.get("/admin/users"), log);
            } finally {
                execute(database, "alter table spring_session_gone rename to spring_session");
            }
        }
        assertThat(console.get("/admin/users").statusCode()).isEqualTo(200);
    }

    @Test
    void isToldWithAReferenceNumberWhileTheTablesAreLocked(CapturedOutput log) throws Exception {
        try (var database = DriverManager.getConnection(url)) {
            database.setAutoCommit(false);
            execute(database, "lock table spring_session in access exclusive mode");
            assertUnavailable(console.get("/admin/users"), log);
            database.rollback();
        }
        assertThat(console.get("/admin/users").statusCode()).isEqualTo(200);
    }

    private static void assertUnavailable(HttpResponse<String> page, CapturedOutput log) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Access Control cannot reach its database")
                .doesNotContain("Exception", "spring_session");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        var reference = Pattern.compile("<code>([A-Z0-9]{4}-[A-Z0-9]{4})</code>");
        var found = reference.matcher(page.body());
        assertThat(found.find()).isTrue();
        assertThat(log.getAll()).contains("Reference " + found.group(1));
    }
}
