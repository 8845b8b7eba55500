package dev.accesscontrol.testing;

import dev.accesscontrol.AccessControlApplication;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program on a port of its own, and somebody with a browser, who keeps cookies. */
public final class ServedConsole implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String[] USUAL = {
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--spring.datasource.username=postgres",
        "--spring.datasource.password=postgres"
    };

    private final ConfigurableApplicationContext program;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NEVER).build();

    private ServedConsole(ConfigurableApplicationContext program) {
        this.program = program;
    }

    /** On an H2 database in memory, unless a setting says otherwise. */
    public static ServedConsole start(String... settings) {
        return start(program(), settings);
    }

    /**
     * On an empty database of a real PostgreSQL, while others start in this process: Spring Boot
     * sets up the process's one logging system for each program, which two cannot do at once.
     */
    public static ServedConsole besideOthers(String url, String... settings) {
        var program = program();
        program.setListeners(
                program.getListeners().stream()
                        .filter(listener -> !(listener instanceof LoggingApplicationListener))
                        .toList());
        return start(program, on(url, settings));
    }

    private static SpringApplication program() {
        var program = new SpringApplication(AccessControlApplication.class);
        program.setAdditionalProfiles("test");
        return program;
    }

    private static ServedConsole start(SpringApplication program, String... settings) {
        var all = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of(USUAL), Stream.of("--spring.datasource.url=" + Databases.h2()))
                .forEach(setting -> put(setting, all));
        Stream.of(settings).forEach(setting -> put(setting, all));
        return new ServedConsole(
                program.run(
                        all.entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue())
                                .toArray(String[]::new)));
    }

    /** On an empty database of a real PostgreSQL. */
    public static ServedConsole onPostgres(String url, String... settings) {
        return start(on(url, settings));
    }

    private static String[] on(String url, String... settings) {
        return Stream.concat(Stream.of("--spring.datasource.url=" + url), Stream.of(settings))
                .toArray(String[]::new);
    }

    private static void put(String setting, Map<String, String> all) {
        var parts = setting.split("=", 2);
        all.put(parts[0], parts[1]);
    }

    public <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    public ApplicationContext context() {
        return program;
    }

    /** With a random port. */
    public URI address(String path) {
        return URI.create(
                "http://localhost:"
                        + program.getEnvironment().getProperty("local.server.port")
                        + path);
    }

    /** On the port for the operator's own tools. */
    public URI managementAddress(String path) {
        return URI.create(
                "http://127.0.0.1:"
                        + program.getEnvironment().getProperty("local.management.port")
                        + path);
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** As the administrator of the test profile; tells where the sign-in leads. */
    public String signIn() throws IOException, InterruptedException {
        var fields = "username=admin&password=Test-admin-1&_csrf=" + encoded(csrf("/sign-in"));
        var request =
                HttpRequest.newBuilder(address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields));
        return send(request).headers().firstValue("Location").orElse("");
    }

    /** The CSRF token of the form on a page. */
    public String csrf(String path) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(path).body());
        if (!token.find()) {
            throw new AssertionError("no form at " + path);
        }
        return token.group(1);
    }

    public HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(
                request.header("Accept", "text/html").timeout(Duration.ofSeconds(30)).build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        program.close();
        browser.close();
    }
}
