package dev.accesscontrol.microsoft365.web;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.CLIENT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.SECRET;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.web.Browser.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import com.nimbusds.jose.util.Base64URL;
import dev.accesscontrol.provisioning.source.TenantConsented;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class ConnectTests extends ConnectJourney {

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

    private static String decoded(MockHttpServletResponse redirect, String name) {
        return URLDecoder.decode(parameter(redirect, name), StandardCharsets.UTF_8);
    }
}
