package dev.accesscontrol.microsoft365.web;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accesscontrol.microsoft365.Cloud;
import dev.accesscontrol.microsoft365.Microsoft365;
import dev.accesscontrol.microsoft365.Microsoft365Settings;
import dev.accesscontrol.microsoft365.Provider;
import dev.accesscontrol.microsoft365.web.AdminConsent.ConsentReturn;
import dev.accesscontrol.microsoft365.web.MicrosoftSignIn.SignInReturn;
import dev.accesscontrol.sandbox.SandboxTenant;
import dev.accesscontrol.sandbox.Visitor;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.util.UriComponentsBuilder;

/** A program and somebody's browser, on the way through the simulated tenant. */
final class SandboxJourney {

    private static final Clock CLOCK = Clock.systemUTC();

    private final SandboxTenant sandbox;
    private final MockHttpSession session = new MockHttpSession();
    private final Provider provider;
    private final AdminConsent consent;
    private final MicrosoftSignIn signIn;
    private Visitor browser;

    SandboxJourney(SandboxTenant sandbox) {
        this.sandbox = sandbox;
        var settings = settings(URI.create(sandbox.url()));
        provider = Provider.of(settings);
        consent = new AdminConsent(settings, provider.registrations(), CLOCK);
        signIn =
                new MicrosoftSignIn(
                        provider.registrations(),
                        new IdTokens(provider.registrations(), provider.endpoint(), CLOCK),
                        CLOCK);
        takeAnotherBrowser();
    }

    private static Microsoft365Settings settings(URI url) {
        return new Microsoft365Settings(
                Visitor.CLIENT, "sandbox-client-secret", null, null, Cloud.GLOBAL, url, url);
    }

    Microsoft365 source() {
        return provider.source();
    }

    /** In which nobody is signed in to Microsoft. */
    void takeAnotherBrowser() {
        browser = new Visitor(sandbox);
    }

    /** The tenant whose permissions page this account accepted. */
    String consentAs(String account) {
        return decide("accept", account);
    }

    ConnectFailure declineAs(String account) {
        return failure(() -> decide("cancel", account));
    }

    private String decide(String decision, String account) {
        var page = signedIn(consent.begin(session), account);
        var back = query(browser.decide(page, decision));
        return consent.accept(
                session,
                new ConsentReturn(
                        back.get("state"),
                        back.get("tenant"),
                        back.get("admin_consent"),
                        back.get("error"),
                        back.get("error_description")));
    }

    /** By whoever is signed in to Microsoft already. */
    GlobalAdministrator signInTo(String tenant) {
        return finish(browser.get(signIn.begin(tenant, request(Map.of()), response())));
    }

    ConnectFailure failedSignIn(String tenant, String account) {
        var back = signedIn(signIn.begin(tenant, request(Map.of()), response()), account);
        return failure(() -> finish(back));
    }

    private GlobalAdministrator finish(HttpResponse<String> redirect) {
        var back = query(redirect);
        return signIn.finish(
                new SignInReturn(back.get("code"), back.get("error"), null),
                request(back),
                response());
    }

    /** What the address answers after somebody signed in on the way to it. */
    private HttpResponse<String> signedIn(String address, String account) {
        return browser.signIn(browser.get(address), account);
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

    private static ConnectFailure failure(ThrowingCallable step) {
        return catchThrowableOfType(ConnectFailedException.class, step).failure();
    }

    private static Map<String, String> query(HttpResponse<String> redirect) {
        return UriComponentsBuilder.fromUriString(Visitor.location(redirect))
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
}
