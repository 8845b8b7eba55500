package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.CLIENT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.SECRET;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.USERS_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.error;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.tokenAnswer;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private static final ResponseDefinitionBuilder REJECTED =
            error(401, sample("error-401-malformed-token"));

    private final SimulatedTime time = new SimulatedTime();
    private final Provider provider = Provider.at(microsoft, time);

    @Test
    void provesItselfWithTheSecretInTheForm() {
        microsoft.firstPage(page(null, 0L));
        list();
        microsoft
                .server()
                .verify(
                        postRequestedFor(urlPathEqualTo(TOKEN_PATH))
                                .withFormParam("grant_type", equalTo("client_credentials"))
                                .withFormParam("client_id", equalTo(CLIENT))
                                .withFormParam("client_secret", equalTo(SECRET))
                                .withFormParam("scope", equalTo(microsoft.url() + "/.default"))
                                .withoutHeader("Authorization"));
    }

    @Test
    void holdsATokenUntilShortlyBeforeItExpires() {
        microsoft.firstPage(page(null, 0L));
        list();
        list();
        assertThat(tokensAsked()).isEqualTo(1);
    }

    @Test
    void asksForANewTokenAMinuteBeforeTheOldOneExpires() {
        microsoft.firstPage(page(null, 0L));
        list();
        time.pass(Duration.ofSeconds(3599 - 61));
        list();
        assertThat(tokensAsked()).isEqualTo(1);
        time.pass(Duration.ofSeconds(1));
        list();
        assertThat(tokensAsked()).isEqualTo(2);
    }

    @Test
    void renewsOnceWhenGraphRejectsTheToken() {
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)), tokenAnswer("old"), tokenAnswer("new"));
        microsoft.answersInTurn(get(urlPathEqualTo(USERS_PATH)), REJECTED, page(null, 0L));
        list();
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
        assertThat(failure())
                .isEqualTo(
                        new SourceFailure(
                                Cause.MISCONFIGURED,
                                "InvalidAuthenticationToken",
                                "2f286794-6102-4009-9b50-300118150029"));
        assertThat(tokensAsked()).isEqualTo(2);
    }

    @Test
    void passesAClaimsChallengeOn() {
        microsoft.answersInTurn(get(urlPathEqualTo(USERS_PATH)), challenge(), page(null, 0L));
        list();
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
        assertThat(failure().cause()).isEqualTo(Cause.MISCONFIGURED);
        assertThat(tokensAsked()).isEqualTo(2);
    }

    @Test
    void getsANewTokenAfterAPermissionWasMissing() {
        microsoft.answersInTurn(
                get(urlPathEqualTo(USERS_PATH)),
                error(403, sample("error-403-insufficient-privileges")),
                page(null, 0L));
        assertThat(failure())
                .isEqualTo(
                        new SourceFailure(
                                Cause.PERMISSION_MISSING,
                                "Authorization_RequestDenied",
                                "93b6f17e-c05d-4f45-ad2a-6665c708d8a0"));
        list();
        assertThat(tokensAsked()).isEqualTo(2);
    }

    @Test
    void tellsThatTheApplicationWasRemovedFromTheTenant() {
        answersToken(error(401, sample("token-error-401-missing-service-principal")));
        assertThat(failure())
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
        answersToken(refusal("unknown_error", code));
        assertThat(failure()).isEqualTo(new SourceFailure(cause, "AADSTS" + code, "trace-1"));
        assertThat(time.slept()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_client, MISCONFIGURED",
        "interaction_required, BLOCKED_BY_POLICY",
        "something_new, UNEXPECTED_ANSWER"
    })
    void judgesAnUnknownCodeByTheStandardsError(String error, Cause cause) {
        answersToken(refusal(error, 123456789));
        assertThat(failure().cause()).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({"90024", "90033", "90055", "50000", "650051"})
    void triesAgainWhatMayPass(int code) {
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)),
                refusal("invalid_request", code),
                tokenAnswer("t"));
        microsoft.firstPage(page(null, 0L));
        list();
        assertThat(time.slept()).isPositive();
    }

    @Test
    void givesMicrosoftHalfAMinuteToSetTheApplicationUp() {
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)),
                refusal("invalid_client", 650051),
                tokenAnswer("t"));
        microsoft.firstPage(page(null, 0L));
        list();
        assertThat(time.slept()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }

    @Test
    void waitsAsLongAsTheTokenEndpointAsks() {
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)),
                aResponse().withStatus(429).withHeader("Retry-After", "7").withBody("slow down"),
                tokenAnswer("t"));
        microsoft.firstPage(page(null, 0L));
        list();
        assertThat(time.slept()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
    }

    @Test
    void triesAgainAfterACutConnection() {
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                tokenAnswer("t"));
        microsoft.firstPage(page(null, 0L));
        list();
        assertThat(time.slept()).isPositive();
    }

    @Test
    void takesAnAnswerWithoutATokenForNone() {
        answersToken(
                aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{}"));
        assertThat(failure().cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    @Test
    void givesEachTenantATokenOfItsOwn() {
        var other = "11111111-2222-3333-4444-555555555555";
        microsoft.givesToken("of-the-one");
        microsoft
                .server()
                .stubFor(
                        post(urlPathEqualTo("/" + other + "/oauth2/v2.0/token"))
                                .willReturn(tokenAnswer("of-the-other")));
        assertThat(provider.tokens().current(TENANT)).isEqualTo("of-the-one");
        assertThat(provider.tokens().current(other)).isEqualTo("of-the-other");
    }

    private static ResponseDefinitionBuilder challenge() {
        return error(401, sample("error-401-empty-token"))
                .withHeader(
                        "WWW-Authenticate",
                        sample("error-401-claims-challenge-headers")
                                .replaceAll("(?s).*\"WWW-Authenticate\": \"(Bearer .*)\".*", "$1")
                                .replace("\\\"", "\""));
    }

    private static ResponseDefinitionBuilder refusal(String error, int code) {
        return error(
                400,
                """
                {"error":"%s","error_description":"AADSTS%d: text","error_codes":[%d],"trace_id":"trace-1"}\
                """
                        .formatted(error, code, code));
    }

    private static void answersToken(ResponseDefinitionBuilder answer) {
        microsoft.server().stubFor(post(urlPathEqualTo(TOKEN_PATH)).willReturn(answer));
    }

    private static int tokensAsked() {
        return microsoft.server().findAll(postRequestedFor(urlPathEqualTo(TOKEN_PATH))).size();
    }

    private void list() {
        provider.source().listUsers(TENANT, "contoso.com", new RecordingSink());
    }

    private SourceFailure failure() {
        return catchThrowableOfType(SourceException.class, this::list).failure();
    }
}
