package dev.accesscontrol.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody at the door of a {@link ServedConsole}, who keeps cookies; a proxy says where from. */
public final class Guest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI console;
    private String token = "";

    /**
     * @param console its address
     */
    public Guest(URI console) {
        this.console = console;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /**
     * @param forwardedFor as the header {@code X-Forwarded-For} says it
     */
    public HttpResponse<String> signIn(String forwardedFor, String username, String password)
            throws IOException, InterruptedException {
        if (token.isEmpty()) {
            read(get("/sign-in").body());
        }
        var fields = "username=" + encoded(username) + "&password=" + encoded(password);
        return send(form("/sign-in", fields).header("X-Forwarded-For", forwardedFor));
    }

    public boolean signedIn(String forwardedFor, String username, String password)
            throws IOException, InterruptedException {
        var location =
                signIn(forwardedFor, username, password)
                        .headers()
                        .firstValue("Location")
                        .orElse("/sign-in");
        boolean in = !location.contains("/sign-in");
        if (in) {
            read(get("/").body());
        }
        return in;
    }

    public void changePassword(String old, String fresh) throws IOException, InterruptedException {
        var fields = "oldPassword=" + encoded(old) + "&newPassword=" + encoded(fresh);
        send(form("/account/password", fields + "&repeated=" + encoded(fresh)));
    }

    public void signOut() throws IOException, InterruptedException {
        send(form("/sign-out", ""));
        token = "";
    }

    private void read(String page) {
        var found = TOKEN.matcher(page);
        token = found.find() ? found.group(1) : "";
    }

    private HttpRequest.Builder form(String path, String fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(token)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(console.resolve(path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
