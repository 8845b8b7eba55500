package dev.accesscontrol.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fetches pages with cookies and sends forms; follows no redirect. */
public final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .build();
    private final String base;

    public Browser(String base) {
        this.base = base;
    }

    /** With the same cookies at another port; from now on each keeps its own. */
    public Browser copyAt(String otherBase) {
        var copy = new Browser(otherBase);
        cookies.getCookieStore()
                .getCookies()
                .forEach(
                        cookie -> copy.cookies.getCookieStore().add(URI.create(otherBase), cookie));
        return copy;
    }

    public record Page(int status, String body) {

        public String field(String name) {
            var field = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"");
            var found = field.matcher(body);
            assertThat(found.find()).as("the page has the field " + name).isTrue();
            return found.group(1);
        }
    }

    public Page get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** The body of what may be larger than the memory. */
    public InputStream stream(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).build();
        return http.send(request, BodyHandlers.ofInputStream()).body();
    }

    public Page post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        var body =
                form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        return new Page(answer.statusCode(), answer.body());
    }
}
