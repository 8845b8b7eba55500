package dev.accesscontrol.microsoft365.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.error;
import static dev.accesscontrol.microsoft365.web.Browser.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.accesscontrol.provisioning.source.TenantConsented;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** What comes back from Microsoft's sign-in page, and the exchange of its code. */
class SignInReturnTests extends ConnectJourney {

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
}
