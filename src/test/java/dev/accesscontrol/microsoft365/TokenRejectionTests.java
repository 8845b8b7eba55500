package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.USERS_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.error;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.tokenAnswer;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens that Graph does not take. */
class TokenRejectionTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private static final ResponseDefinitionBuilder REJECTED =
            error(401, sample("error-401-malformed-token"));

    private final SimulatedTime time = new SimulatedTime();
    private final DomainListing listing =
            new DomainListing(Provider.at(microsoft, time), new RecordingSink());

    @Test
    void renewsOnceWhenGraphRejectsTheToken() {
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)), tokenAnswer("old"), tokenAnswer("new"));
        microsoft.answersInTurn(get(urlPathEqualTo(USERS_PATH)), REJECTED, page(null, 0L));
        listing.run();
        microsoft
                .server()
                .verify(
                        1,
                        getRequestedFor(urlPathEqualTo(USERS_PATH))
                                .withHeader("Authorization", equalTo("Bearer new")));
        assertThat(time.slept()).isZero();
    }

    @Test
    void givesUpWhenTheNewTokenIsRejectedToo() {
        microsoft.firstPage(REJECTED);
        assertThat(listing.failure())
                .isEqualTo(
                        new SourceFailure(
                                Cause.MISCONFIGURED,
                                "InvalidAuthenticationToken",
                                "2f286794-6102-4009-9b50-300118150029"));
        assertThat(microsoft.tokensAsked()).isEqualTo(2);
    }

    @Test
    void passesAClaimsChallengeOn() {
        microsoft.answersInTurn(get(urlPathEqualTo(USERS_PATH)), challenge(), page(null, 0L));
        listing.run();
        microsoft
                .server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(TOKEN_PATH))
                                .withFormParam(
                                        "claims",
                                        equalTo(
                                                "{\"access_token\":{\"nbf\":{\"essential\":true, \"value\":\"1652813508\"}}}")));
    }

    @Test
    void doesNotMeetTheSameChallengeForEver() {
        microsoft.firstPage(challenge());
        assertThat(listing.failure().cause()).isEqualTo(Cause.MISCONFIGURED);
        assertThat(microsoft.tokensAsked()).isEqualTo(2);
    }

    @Test
    void getsANewTokenAfterAPermissionWasMissing() {
        microsoft.answersInTurn(
                get(urlPathEqualTo(USERS_PATH)),
                error(403, sample("error-403-insufficient-privileges")),
                page(null, 0L));
        assertThat(listing.failure())
                .isEqualTo(
                        new SourceFailure(
                                Cause.PERMISSION_MISSING,
                                "Authorization_RequestDenied",
                                "93b6f17e-c05d-4f45-ad2a-6665c708d8a0"));
        listing.run();
        assertThat(microsoft.tokensAsked()).isEqualTo(2);
    }

    private static ResponseDefinitionBuilder challenge() {
        return error(401, sample("error-401-empty-token"))
                .withHeader(
                        "WWW-Authenticate",
                        sample("error-401-claims-challenge-headers")
                                .replaceAll("(?s).*\"WWW-Authenticate\": \"(Bearer .*)\".*", "$1")
                                .replace("\\\"", "\""));
    }
}
