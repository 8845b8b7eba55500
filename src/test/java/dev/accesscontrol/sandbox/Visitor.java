package dev.accesscontrol.sandbox;

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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** A browser and a program at the same time: visits the simulated tenant over HTTP. */
public final class Visitor {

    public static final String CLIENT = "5a4db0c5-0000-4000-8000-000000000001";
    public static final String GRAPH_SCOPE = "https://graph.microsoft.com/.default";
    public static final String CONSENT_RETURN = "http://localhost:9107/admin/provisioning/consent";
    public static final String SIGN_IN_RETURN =
            "http://localhost:9107/login/oauth2/code/microsoft365";

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Visitor(SandboxTenant sandbox) {
        this.base = sandbox.url();
    }

    /**
     * @param target a path of the sandbox, or a whole address
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String target, String... headers) {
        HttpRequest.Builder request = request(target);
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    public HttpResponse<String> post(String target, Map<String, String> form, String... headers) {
        HttpRequest.Builder request =
                request(target).header("Content-Type", "application/x-www-form-urlencoded");
        return send(
                (headers.length > 0 ? request.headers(headers) : request)
                        .POST(BodyPublishers.ofString(encode(form))));
    }

    public HttpResponse<String> postJson(String target, String body, String... headers) {
        return send(
                request(target)
                        .header("Content-Type", "application/json")
                        .headers(headers)
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(target.startsWith("/") ? base + target : target));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String adminConsent(String tenant) {
        return "/"
                + tenant
                + "/v2.0/adminconsent?"
                + encode(
                        Map.of(
                                "client_id", CLIENT,
                                "redirect_uri", CONSENT_RETURN,
                                "state", "state-1",
                                "scope", GRAPH_SCOPE));
    }

    /** Chooses an account on the sign-in page; answers with where that leads. */
    public HttpResponse<String> signIn(HttpResponse<String> page, String username) {
        HttpResponse<String> done =
                post(
                        "/common/login",
                        Map.of(
                                "formToken", field(page, "formToken"),
                                "continue", field(page, "continue"),
                                "username", username));
        return get(location(done));
    }

    /** Presses [Accept] or [Cancel] on the page of requested permissions. */
    public HttpResponse<String> decide(HttpResponse<String> page, String decision) {
        return post(
                "/common/consent",
                Map.of(
                        "formToken", field(page, "formToken"),
                        "continue", field(page, "continue"),
                        "decision", decision));
    }

    /** The app-only token of a tenant, by the secret. */
    public HttpResponse<String> token(Object tenant) {
        return post(
                "/" + tenant + "/oauth2/v2.0/token",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        CLIENT,
                        "client_secret",
                        "sandbox-client-secret",
                        "scope",
                        GRAPH_SCOPE));
    }

    public String bearer(Object tenant) {
        return "Bearer " + Body.of(token(tenant)).at("/access_token").asString();
    }

    public static String field(HttpResponse<String> page, String name) {
        var matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError("No field " + name + " in " + page.body());
        }
        return HtmlUtils.htmlUnescape(matcher.group(1));
    }

    public static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    public static String parameter(HttpResponse<String> redirect, String name) {
        String value =
                UriComponentsBuilder.fromUriString(location(redirect))
                        .build()
                        .getQueryParams()
                        .getFirst(name);
        return value == null ? null : java.net.URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
