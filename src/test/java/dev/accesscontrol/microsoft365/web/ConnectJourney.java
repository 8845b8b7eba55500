package dev.accesscontrol.microsoft365.web;

import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.web.Browser.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** An administrator on the way to Microsoft and back, and what the console makes of it. */
@RecordApplicationEvents
abstract class ConnectJourney extends ConsoleWithMicrosoft {

    static final String CONSENT = "/admin/provisioning/consent";
    static final String SIGN_IN = "/login/oauth2/code/microsoft365";
    static final String CONNECT = "/admin/provisioning/microsoft365/connect";

    @Autowired ApplicationEvents events;

    IdTokenIssuer issuer;
    Browser browser;

    @BeforeEach
    void begin() {
        issuer = new IdTokenIssuer(microsoft);
        browser = browserOf("GLOBAL_ADMIN");
    }

    String begun() throws Exception {
        return parameter(browser.open(CONNECT), "state");
    }

    MockHttpServletResponse returnFromConsent(String state, String tenant) throws Exception {
        return browser.open(
                CONSENT + "?admin_consent=True&tenant=" + tenant + "&scope=x&state=" + state);
    }

    MockHttpServletResponse consent() throws Exception {
        return returnFromConsent(begun(), TENANT);
    }

    MockHttpServletResponse returnFromSignIn(MockHttpServletResponse asked) throws Exception {
        return browser.open(SIGN_IN + "?code=the-code&state=" + parameter(asked, "state"));
    }

    void giveToken(MockHttpServletResponse asked, UnaryOperator<JWTClaimsSet.Builder> change) {
        issuer.gives(
                change.apply(issuer.globalAdministrator(parameter(asked, "nonce"), TIME.instant()))
                        .build());
    }

    /** The whole journey, with an id token that is changed so. */
    MockHttpServletResponse signIn(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        var asked = consent();
        giveToken(asked, change);
        return returnFromSignIn(asked);
    }

    void assertFailed(MockHttpServletResponse page, String reason) throws Exception {
        assertShows(page, "microsoft365.failed." + reason);
        assertShows(page, "microsoft365.failed." + reason + ".remedy");
    }

    void assertShows(MockHttpServletResponse page, String message) throws Exception {
        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains(messages.getMessage(message, null, Locale.ENGLISH))
                .contains("href=\"/admin/provisioning/services\"");
        assertThat(page.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
    }
}
