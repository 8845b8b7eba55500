package dev.accesscontrol.microsoft365.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.microsoft365.Cloud;
import dev.accesscontrol.microsoft365.Microsoft365Settings;
import dev.accesscontrol.microsoft365.Provider;
import dev.accesscontrol.microsoft365.RecordingSink;
import dev.accesscontrol.microsoft365.web.AdminConsent.ConsentReturn;
import dev.accesscontrol.microsoft365.web.ConnectFailure.Reason;
import dev.accesscontrol.microsoft365.web.MicrosoftSignIn.SignInReturn;
import dev.accesscontrol.provisioning.source.AccessCheck;
import dev.accesscontrol.provisioning.source.PersonKey;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.sandbox.SandboxSettings;
import dev.accesscontrol.sandbox.SandboxTenant;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.util.UriComponentsBuilder;

/** The whole way through the simulated tenant, over HTTP: what this module does in earnest. */
class SandboxTests {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String ADMINISTRATOR = "admin@contoso.com";
    private static final String MEMBER = "AdeleV@contoso.com";

    private static SandboxTenant sandbox;

    private final MockHttpSession session = new MockHttpSession();
    private HttpClient browser = newBrowser();
    private Provider provider;
    private AdminConsent consent;
    private MicrosoftSignIn signIn;

    @BeforeAll
    static void start() {
        sandbox = SandboxTenant.start(SandboxSettings.of("--port=0", "--users=2300"));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void configure() {
        sandbox.reset();
        var url = URI.create(sandbox.url());
        var settings =
                new Microsoft365Settings(
                        "5a4db0c5-0000-4000-8000-000000000001",
                        "sandbox-client-secret",
                        null,
                        null,
                        Cloud.GLOBAL,
                        url,
                        url);
        provider = Provider.of(settings);
        consent = new AdminConsent(settings, provider.registrations(), CLOCK);
        signIn =
                new MicrosoftSignIn(
                        provider.registrations(),
                        new IdTokens(provider.registrations(), provider.endpoint(), CLOCK),
                        CLOCK);
    }

    @Test
    void connectsAndReadsEverybodyOfADomain() throws Exception {
        var tenant = consentAs(ADMINISTRATOR);
        assertThat(signInTo(tenant).tenant()).isEqualTo(tenant);

        var source = provider.source();
        assertThat(source.verify(tenant)).isEqualTo(new AccessCheck.Granted("Contoso"));
        assertThat(source.domains(tenant)).anyMatch(domain -> domain.name().equals("contoso.com"));
        var sink = new RecordingSink();
        source.listUsers(tenant, "contoso.com", sink);
        assertThat(sink.upns())
                .hasSize(Math.toIntExact(source.countUsers(tenant, "contoso.com")))
                .hasSizeGreaterThan(1000)
                .doesNotHaveDuplicates()
                .allMatch(upn -> upn.toLowerCase(Locale.ROOT).endsWith("@contoso.com"));
        var somebody = PersonKey.ofUpn(sink.upns().getFirst(), null);
        var nobody = PersonKey.ofObject(UUID.randomUUID().toString());
        assertThat(source.confirm(tenant, List.of(somebody, nobody), () -> {}))
                .hasEntrySatisfying(
                        somebody,
                        there -> assertThat(there).isInstanceOf(PresenceCheck.Present.class))
                .containsEntry(nobody, new PresenceCheck.Absent());
    }

    @Test
    void waitsForTheRolesOfAFreshConsent() throws Exception {
        sandbox.contoso().consent().becomeEffectiveAfter(Duration.ofMillis(1_500));
        try {
            var tenant = consentAs(ADMINISTRATOR);
            assertThat(provider.source().verify(tenant)).isInstanceOf(AccessCheck.Missing.class);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> provider.source().verify(tenant) instanceof AccessCheck.Granted);
        } finally {
            sandbox.contoso().consent().becomeEffectiveAfter(Duration.ZERO);
        }
    }

    @Test
    void refusesAnOrdinaryMemberWhoBringsAnAdministratorsConsent() throws Exception {
        var tenant = consentAs(ADMINISTRATOR);
        browser = newBrowser();
        assertThat(reasonOfSignIn(tenant, MEMBER)).isEqualTo(key(Reason.NOT_GLOBAL_ADMINISTRATOR));
    }

    @Test
    void tellsThatTheConsentWasDeclined() throws Exception {
        var page = signedIn(consent.begin(session), ADMINISTRATOR);
        var back = query(press(page, "/common/consent", Map.of("decision", "cancel")));
        assertThat(
                        catchThrowableOfType(
                                        ConnectFailedException.class,
                                        () -> consent.accept(session, consentReturn(back)))
                                .failure()
                                .text())
                .isEqualTo(key(Reason.DECLINED));
    }

    @Test
    void tellsThatTheApplicationWasRemoved() throws Exception {
        var tenant = consentAs(ADMINISTRATOR);
        sandbox.contoso().consent().removeApplication();
        assertThat(
                        catchThrowableOfType(
                                        SourceException.class,
                                        () -> provider.source().domains(tenant))
                                .failure())
                .satisfies(failure -> {
                    assertThat(failure.cause()).isEqualTo(Cause.CONSENT_LOST);
                    assertThat(failure.code()).isEqualTo("AADSTS7000229");
                    assertThat(failure.requestId()).isNotBlank();
                });
    }

    private String consentAs(String account) throws Exception {
        var page = signedIn(consent.begin(session), account);
        var back = query(press(page, "/common/consent", Map.of("decision", "accept")));
        return consent.accept(session, consentReturn(back));
    }

    private GlobalAdministrator signInTo(String tenant) throws Exception {
        return finish(get(signIn.begin(tenant, request(Map.of()), response())));
    }

    private String reasonOfSignIn(String tenant, String account) throws Exception {
        var back = signedIn(signIn.begin(tenant, request(Map.of()), response()), account);
        return catchThrowableOfType(ConnectFailedException.class, () -> finish(back))
                .failure()
                .text();
    }

    private GlobalAdministrator finish(HttpResponse<String> redirect) {
        var back = query(redirect);
        return signIn.finish(
                new SignInReturn(back.get("code"), back.get("error"), null),
                request(back),
                response());
    }

    /** What the address answers after somebody signed in on the way to it. */
    private HttpResponse<String> signedIn(String address, String account) throws Exception {
        var asked = press(get(address), "/common/login", Map.of("username", account));
        return get(URI.create(sandbox.url()).resolve(location(asked)).toString());
    }

    private HttpResponse<String> press(
            HttpResponse<String> page, String action, Map<String, String> button) throws Exception {
        var form = new HashMap<>(button);
        form.put("formToken", hidden(page, "formToken"));
        form.put("continue", hidden(page, "continue"));
        var body =
                form.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", sandbox.url())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private MockHttpServletRequest request(Map<String, String> query) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);
        request.setParameters(query);
        return request;
    }

    private static MockHttpServletResponse response() {
        return new MockHttpServletResponse();
    }

    private static ConsentReturn consentReturn(Map<String, String> back) {
        return new ConsentReturn(
                back.get("state"),
                back.get("tenant"),
                back.get("admin_consent"),
                back.get("error"),
                back.get("error_description"));
    }

    private static Map<String, String> query(HttpResponse<String> redirect) {
        return UriComponentsBuilder.fromUriString(location(redirect))
                .build(true)
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                parameter ->
                                        URLDecoder.decode(
                                                parameter.getValue(), StandardCharsets.UTF_8)));
    }

    private static String location(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow();
    }

    private static String hidden(HttpResponse<String> page, String field) {
        var found =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String key(Reason reason) {
        return ConnectFailure.of(reason).text();
    }

    private static HttpClient newBrowser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }
}
