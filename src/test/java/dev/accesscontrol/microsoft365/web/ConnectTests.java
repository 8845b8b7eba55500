package dev.accesscontrol.microsoft365.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.CLIENT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.SECRET;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.error;
import static dev.accesscontrol.microsoft365.web.Browser.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.accesscontrol.provisioning.source.TenantConsented;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class ConnectTests extends ConsoleWithMicrosoft {

    private static final String CONSENT = "/admin/provisioning/consent";
    private static final String SIGN_IN = "/login/oauth2/code/microsoft365";
    private static final String CONNECT = "/admin/provisioning/microsoft365/connect";

    @Autowired private ApplicationEvents events;

    private IdTokenIssuer issuer;
    private Browser browser;

    @BeforeEach
    void begin() {
        issuer = new IdTokenIssuer(microsoft);
        browser = browserOf("GLOBAL_ADMIN");
    }

    @Test
    void sendsTheAdministratorToMicrosoftsPermissionsPage() throws Exception {
        var redirect = browser.open(CONNECT);
        assertThat(redirect.getRedirectedUrl())
                .startsWith(microsoft.url() + "/organizations/v2.0/adminconsent?");
        assertThat(parameter(redirect, "client_id")).isEqualTo(CLIENT);
        assertThat(decoded(redirect, "scope")).isEqualTo(microsoft.url() + "/.default");
        assertThat(decoded(redirect, "redirect_uri")).isEqualTo("http://localhost:8080" + CONSENT);
        assertThat(parameter(redirect, "state")).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void asksForASignInAtTheTenantThatConsented() throws Exception {
        var redirect = consent();
        assertThat(redirect.getRedirectedUrl())
                .startsWith(microsoft.url() + "/" + TENANT + "/oauth2/v2.0/authorize?");
        assertThat(parameter(redirect, "response_type")).isEqualTo("code");
        assertThat(decoded(redirect, "scope")).isEqualTo("openid profile");
        assertThat(decoded(redirect, "redirect_uri")).isEqualTo("http://localhost:8080" + SIGN_IN);
        assertThat(parameter(redirect, "code_challenge_method")).isEqualTo("S256");
        assertThat(parameter(redirect, "nonce")).isNotBlank();
    }

    @Test
    void publishesTheConsentWithWhoGaveItAndGoesOn() throws Exception {
        var end = signIn(UnaryOperator.identity());
        assertThat(end.getRedirectedUrl())
                .isEqualTo("/admin/provisioning/consented/microsoft365/" + TENANT);
        assertThat(events.stream(TenantConsented.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.service()).isEqualTo("microsoft365");
                    assertThat(event.tenant()).isEqualTo(TENANT);
                    assertThat(event.consentedBy()).isEqualTo("megan@contoso.com");
                    assertThat(event.actor()).isEqualTo("hanako");
                });
    }

    @Test
    void provesThatItIsTheSameProgramThatAskedForTheCode() throws Exception {
        var asked = consent();
        giveToken(asked, UnaryOperator.identity());
        returnFromSignIn(asked);
        var exchanges =
                microsoft
                        .server()
                        .findAll(
                                postRequestedFor(urlPathEqualTo(TOKEN_PATH))
                                        .withFormParam("grant_type", equalTo("authorization_code"))
                                        .withFormParam("client_secret", equalTo(SECRET))
                                        .withFormParam(
                                                "redirect_uri",
                                                equalTo("http://localhost:8080" + SIGN_IN)));
        var verifier = exchanges.getFirst().formParameters().get("code_verifier").firstValue();
        assertThat(
                        Base64URL.encode(
                                        MessageDigest.getInstance("SHA-256")
                                                .digest(verifier.getBytes()))
                                .toString())
                .isEqualTo(parameter(asked, "code_challenge"));
    }

    @Test
    void leavesTheSessionToTheAdministratorOfTheConsole() throws Exception {
        browser = Browser.signedIn(web, "admin", "Test-admin-1");
        assertThat(signIn(UnaryOperator.identity()).getStatus()).isEqualTo(302);
        assertThat(events.stream(TenantConsented.class))
                .singleElement()
                .extracting(TenantConsented::actor)
                .isEqualTo("admin");
        assertThat(browser.open("/admin/provisioning/services").getContentAsString())
                .contains(">admin<")
                .doesNotContain("megan@contoso.com</summary>");
    }

    @Test
    void endsTheJourneyWithTheSession() throws Exception {
        browser = Browser.signedIn(web, "admin", "Test-admin-1");
        var state = begun();
        TIME.putForward(Duration.ofDays(1));
        assertThat(returnFromConsent(state, TENANT).getRedirectedUrl()).startsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {CONNECT, CONSENT, SIGN_IN, "/login/oauth2/code/other"})
    void letsNobodyInButGlobalAdmins(String path) throws Exception {
        assertThat(browserOf("READ_ONLY_ADMIN").open(path).getStatus()).isEqualTo(403);
        web.perform(get(path)).andExpect(redirectedUrl("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin_consent=True&error=consent_required&error_description=AADSTS65004%3a+The+resource+owner+or+authorization+server+denied+the+request.%0d%0aTrace+ID%3a+0000aaaa-11bb-cccc-dd22-eeeeee333333%0d%0aCorrelation+ID%3a+8478d534-5b2c-4325-8c2c-51395c342c89",
                "error=consent_required&error_description=AADSTS65004%3a+text%0d%0aTrace+ID%3a+0000aaaa-11bb-cccc-dd22-eeeeee333333&admin_consent=True&tenant=fa15d692-e9c7-4460-a743-29f2956fd429",
                "error=access_denied&error_description=AADSTS65004%3a+text+Trace+ID%3a+0000aaaa-11bb-cccc-dd22-eeeeee333333"
            })
    void tellsThatThePermissionsWereDeclined(String query) throws Exception {
        var page = browser.open(CONSENT + "?" + query + "&state=" + begun());
        assertFailed(page, "declined");
        assertThat(page.getContentAsString())
                .contains("AADSTS65004")
                .contains("0000aaaa-11bb-cccc-dd22-eeeeee333333");
    }

    @Test
    void tellsThatThePermissionsWereDeclinedInTheOldestSpelling() throws Exception {
        begun();
        var page =
                browser.open(
                        CONSENT
                                + "?error=permission_denied&error_description=The+admin+canceled+the+request");
        assertFailed(page, "declined");
    }

    @Test
    void acceptsNoConsentAfterItsStateCameBackDeclined() throws Exception {
        var state = begun();
        browser.open(CONSENT + "?error=access_denied&state=" + state);
        assertFailed(returnFromConsent(state, TENANT), "unknown-return");
    }

    @Test
    void showsNothingOfTheDescriptionButCodeAndTraceId() throws Exception {
        var page =
                browser.open(
                        CONSENT
                                + "?error=%3Cb%3E&error_description=%3Cscript%3Ealert(1)%3C/script%3E");
        assertFailed(page, "sign-in-failed");
        assertThat(page.getContentAsString())
                .doesNotContain("<script>alert", "&lt;script", "&lt;b&gt;");
    }

    @Test
    void refusesAReturnWithoutState() throws Exception {
        begun();
        assertFailed(
                browser.open(CONSENT + "?admin_consent=True&tenant=" + TENANT), "unknown-return");
    }

    @Test
    void refusesAReturnOfAnotherSession() throws Exception {
        var state = begun();
        browser = browserOf("GLOBAL_ADMIN");
        begun();
        assertFailed(returnFromConsent(state, TENANT), "unknown-return");
    }

    @Test
    void refusesAReturnThatWasUsedBefore() throws Exception {
        var state = begun();
        assertThat(returnFromConsent(state, TENANT).getStatus()).isEqualTo(302);
        assertFailed(returnFromConsent(state, TENANT), "unknown-return");
    }

    @Test
    void isNotSpoiledByAForgedReturn() throws Exception {
        var state = begun();
        assertFailed(returnFromConsent("forged", TENANT), "unknown-return");
        assertThat(returnFromConsent(state, TENANT).getStatus()).isEqualTo(302);
    }

    @Test
    void refusesAReturnAfterTenMinutes() throws Exception {
        var state = begun();
        TIME.putForward(Duration.ofMinutes(10).plusSeconds(1));
        assertFailed(returnFromConsent(state, TENANT), "expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso.com", "", "..%2Fcommon", "organizations"})
    void refusesATenantThatIsNoGuid(String tenant) throws Exception {
        assertFailed(returnFromConsent(begun(), tenant), "no-tenant");
    }

    @Test
    void refusesAReturnThatDoesNotSayThatConsentWasGiven() throws Exception {
        assertFailed(
                browser.open(CONSENT + "?tenant=" + TENANT + "&state=" + begun()), "no-tenant");
    }

    @Test
    void refusesASignInThatNobodyBegan() throws Exception {
        assertFailed(browser.open(SIGN_IN + "?code=c&state=s"), "unknown-return");
    }

    @Test
    void refusesASignInThatWasUsedBefore() throws Exception {
        var asked = consent();
        giveToken(asked, UnaryOperator.identity());
        assertThat(returnFromSignIn(asked).getStatus()).isEqualTo(302);
        assertFailed(returnFromSignIn(asked), "unknown-return");
        assertThat(events.stream(TenantConsented.class)).hasSize(1);
    }

    @Test
    void refusesASignInAfterTenMinutes() throws Exception {
        var asked = consent();
        giveToken(asked, UnaryOperator.identity());
        TIME.putForward(Duration.ofMinutes(10).plusSeconds(1));
        assertFailed(returnFromSignIn(asked), "expired");
    }

    @Test
    void tellsThatTheSignInWasDeclined() throws Exception {
        var asked = consent();
        var page =
                browser.open(SIGN_IN + "?error=access_denied&state=" + parameter(asked, "state"));
        assertFailed(page, "declined");
    }

    @Test
    void refusesAnAdministratorOfAnotherTenant() throws Exception {
        var other = "11111111-2222-3333-4444-555555555555";
        assertFailed(signIn(claims -> claims.claim("tid", other)), "other-tenant");
    }

    @Test
    void tellsThatTheClaimOfTheRolesIsMissing() throws Exception {
        assertFailed(signIn(claims -> claims.claim("wids", null)), "roles-not-told");
    }

    @Test
    void refusesAnOrdinaryMember() throws Exception {
        assertFailed(
                signIn(claims ->
                        claims.claim("wids", List.of("b79fbf4d-3ef9-4689-8143-76b194e85509"))),
                "not-global-administrator");
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        assertInvalid(claims -> claims.issuer("https://sts.windows.net/" + TENANT + "/"));
    }

    @Test
    void refusesATokenForAnotherProgram() throws Exception {
        assertInvalid(claims -> claims.audience("00000000-0000-0000-0000-000000000000"));
    }

    @Test
    void refusesATokenOfAnotherSignIn() throws Exception {
        assertInvalid(claims -> claims.claim("nonce", "of-another"));
    }

    @Test
    void refusesATokenWithoutNonce() throws Exception {
        assertInvalid(claims -> claims.claim("nonce", null));
    }

    @Test
    void refusesATokenThatHasExpired() throws Exception {
        var past = TIME.instant().minus(Duration.ofHours(2));
        assertInvalid(claims ->
                claims.issueTime(Date.from(past))
                        .expirationTime(Date.from(past.plusSeconds(3600))));
    }

    @Test
    void refusesATokenOfTheFuture() throws Exception {
        assertInvalid(
                claims -> claims.issueTime(Date.from(TIME.instant().plus(Duration.ofHours(1)))));
    }

    @Test
    void refusesATokenThatSomebodyElseSigned() throws Exception {
        var asked = consent();
        issuer.gives(
                issuer.globalAdministrator(parameter(asked, "nonce"), TIME.instant()).build(),
                IdTokenIssuer.STRANGE_KEY);
        assertFailed(returnFromSignIn(asked), "sign-in-failed");
    }

    @Test
    void refusesATokenThatNobodySigned() throws Exception {
        var asked = consent();
        issuer.gives(
                new PlainJWT(
                                issuer.globalAdministrator(
                                                parameter(asked, "nonce"), TIME.instant())
                                        .build())
                        .serialize());
        assertFailed(returnFromSignIn(asked), "sign-in-failed");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_client, 7000215, MISCONFIGURED",
        "invalid_client, 7000222, MISCONFIGURED",
        "unauthorized_client, 700016, CONSENT_LOST",
        "invalid_client, 7000112, APPLICATION_DISABLED",
        "invalid_grant, 53003, BLOCKED_BY_POLICY",
        "invalid_request, 90002, TENANT_NOT_FOUND"
    })
    void tellsWhyMicrosoftGaveNoToken(String error, int code, String cause) throws Exception {
        var page = refusedCode(error, code);
        assertShows(page, "source.failure." + cause);
        assertShows(page, "source.failure." + cause + ".remedy");
        assertThat(page.getContentAsString()).contains("AADSTS" + code).contains("trace-1");
    }

    @Test
    void tellsACodeThatIsNoLongerGoodAsAFailedSignIn() throws Exception {
        var page = refusedCode("invalid_grant", 70008);
        assertFailed(page, "sign-in-failed");
        assertThat(page.getContentAsString()).contains("AADSTS70008").contains("trace-1");
    }

    @Test
    void tellsThatMicrosoftCouldNotBeReached() throws Exception {
        microsoft
                .server()
                .stubFor(
                        post(urlPathEqualTo(TOKEN_PATH))
                                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertShows(returnFromSignIn(consent()), "source.failure.UNREACHABLE");
    }

    @Test
    void speaksJapanese() throws Exception {
        var page =
                browser.send(
                        get(CONSENT + "?error=access_denied")
                                .locale(Locale.JAPANESE)
                                .header("Accept-Language", "ja"));
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("アクセス許可が承諾されませんでした。")
                .doesNotContain("??microsoft365");
    }

    private String begun() throws Exception {
        return parameter(browser.open(CONNECT), "state");
    }

    private MockHttpServletResponse returnFromConsent(String state, String tenant)
            throws Exception {
        return browser.open(
                CONSENT + "?admin_consent=True&tenant=" + tenant + "&scope=x&state=" + state);
    }

    private MockHttpServletResponse consent() throws Exception {
        return returnFromConsent(begun(), TENANT);
    }

    private MockHttpServletResponse returnFromSignIn(MockHttpServletResponse asked)
            throws Exception {
        return browser.open(SIGN_IN + "?code=the-code&state=" + parameter(asked, "state"));
    }

    private void giveToken(
            MockHttpServletResponse asked, UnaryOperator<JWTClaimsSet.Builder> change) {
        issuer.gives(
                change.apply(issuer.globalAdministrator(parameter(asked, "nonce"), TIME.instant()))
                        .build());
    }

    /** The whole journey, with an id token that is changed so. */
    private MockHttpServletResponse signIn(UnaryOperator<JWTClaimsSet.Builder> change)
            throws Exception {
        var asked = consent();
        giveToken(asked, change);
        return returnFromSignIn(asked);
    }

    private MockHttpServletResponse refusedCode(String error, int code) throws Exception {
        var asked = consent();
        microsoft
                .server()
                .stubFor(
                        post(urlPathEqualTo(TOKEN_PATH))
                                .willReturn(
                                        error(
                                                400,
                                                """
                                                {"error":"%s","error_description":"text","error_codes":[%d],"trace_id":"trace-1"}\
                                                """
                                                        .formatted(error, code))));
        return returnFromSignIn(asked);
    }

    private void assertInvalid(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        assertFailed(signIn(change), "sign-in-failed");
        assertThat(events.stream(TenantConsented.class)).isEmpty();
    }

    private void assertFailed(MockHttpServletResponse page, String reason) throws Exception {
        assertShows(page, "microsoft365.failed." + reason);
        assertShows(page, "microsoft365.failed." + reason + ".remedy");
    }

    private void assertShows(MockHttpServletResponse page, String message) throws Exception {
        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains(messages.getMessage(message, null, Locale.ENGLISH))
                .contains("href=\"/admin/provisioning/services\"");
        assertThat(page.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    private static String decoded(MockHttpServletResponse redirect, String name) {
        return URLDecoder.decode(parameter(redirect, name), StandardCharsets.UTF_8);
    }
}
