package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.error;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.tokenRefusal;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens that Microsoft does not give. */
class TokenRefusalTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final SimulatedTime time = new SimulatedTime();
    private final DomainListing listing =
            new DomainListing(Provider.at(microsoft, time), new RecordingSink());

    @Test
    void tellsThatTheApplicationWasRemovedFromTheTenant() {
        answersToken(error(401, sample("token-error-401-missing-service-principal")));
        assertThat(listing.failure())
                .isEqualTo(
                        new SourceFailure(
                                Cause.CONSENT_LOST,
                                "AADSTS7000229",
                                "d4eaaf65-a747-4650-97e9-75dfd8965000"));
    }

    @ParameterizedTest
    @CsvSource({
        "65001, CONSENT_LOST",
        "90094, CONSENT_LOST",
        "700016, CONSENT_LOST",
        "7000112, APPLICATION_DISABLED",
        "7000215, MISCONFIGURED",
        "7000222, MISCONFIGURED",
        "700027, MISCONFIGURED",
        "90002, TENANT_NOT_FOUND",
        "900382, TENANT_NOT_FOUND",
        "53003, BLOCKED_BY_POLICY",
        "650052, MISCONFIGURED",
        "70011, MISCONFIGURED"
    })
    void knowsWhatACodeMeans(int code, Cause cause) {
        answersToken(tokenRefusal("unknown_error", code));
        assertThat(listing.failure())
                .isEqualTo(new SourceFailure(cause, "AADSTS" + code, "trace-1"));
        assertThat(time.slept()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_client, MISCONFIGURED",
        "interaction_required, BLOCKED_BY_POLICY",
        "something_new, UNEXPECTED_ANSWER"
    })
    void judgesAnUnknownCodeByTheStandardsError(String error, Cause cause) {
        answersToken(tokenRefusal(error, 123456789));
        assertThat(listing.failure().cause()).isEqualTo(cause);
    }

    @Test
    void takesAnAnswerWithoutATokenForNone() {
        answersToken(
                aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{}"));
        assertThat(listing.failure().cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    private static void answersToken(ResponseDefinitionBuilder answer) {
        microsoft.server().stubFor(post(urlPathEqualTo(TOKEN_PATH)).willReturn(answer));
    }
}
