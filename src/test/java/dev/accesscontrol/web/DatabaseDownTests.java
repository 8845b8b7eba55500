package dev.accesscontrol.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.AccessControlApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program on a real PostgreSQL that is stopped and started again. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseDownTests {

    @TempDir private Path data;

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NEVER)
                    .build();
    private String base;

    @Test
    void isToldWithAReferenceNumberAndRecoversWithoutARestart(CapturedOutput log) throws Exception {
        var database = start(0);
        int port = database.getPort();
        try (var console = console(database)) {
            base = "http://localhost:" + console.getEnvironment().getProperty("local.server.port");
            signIn();
            assertThat(get("/admin/logs/batches").statusCode()).isEqualTo(200);

            database.close();
            for (var path : new String[] {"/admin/logs/batches", "/sign-in", "/"}) {
                var page = get(path);
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body())
                        .contains("Access Control cannot reach its database")
                        .doesNotContain("Exception", "jdbc");
                assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
                assertThat(log.getAll()).contains("Reference " + reference(page.body()));
            }

            database = start(port);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> get("/admin/logs/batches").statusCode() == 200);
        } finally {
            database.close();
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static ConfigurableApplicationContext console(EmbeddedPostgres database) {
        return new SpringApplicationBuilder(AccessControlApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.connection-timeout=1000");
    }

    private static String reference(String page) {
        var found = Pattern.compile("<code>([A-Z0-9]{4}-[A-Z0-9]{4})</code>").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void signIn() throws Exception {
        var form = get("/sign-in").body();
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
        assertThat(token.find()).isTrue();
        var fields =
                "username=admin&password=Test-admin-1&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields));
        assertThat(send(request).headers().firstValue("Location")).contains("/admin");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }
}
