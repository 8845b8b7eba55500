package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.util.stream.Collectors.joining;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Entra's token endpoint and Graph on one port, which answer what a test tells them to. */
public final class FakeMicrosoft implements BeforeEachCallback, AfterAllCallback {

    public static final String TENANT = "fa15d692-e9c7-4460-a743-29f2956fd429";
    public static final String CLIENT = "78b9b9b6-6a3d-4c8f-9a53-95701700b726";
    public static final String SECRET = "a/secret+with=signs";
    public static final String TOKEN_PATH = "/" + TENANT + "/oauth2/v2.0/token";
    public static final String USERS_PATH = "/v1.0/users";

    /** What may lead to the second and the third page of a domain's people. */
    static final String LINK_2 = USERS_PATH + "?$count=true&$skiptoken=m%27two%27%2B";

    static final String LINK_3 = USERS_PATH + "?$count=true&$skiptoken=m%27three%27";

    private final BatchDesk batches = new BatchDesk();
    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().extensions(batches));

    public FakeMicrosoft() {
        server.start();
    }

    public WireMockServer server() {
        return server;
    }

    /** What answers the parts of batches: nobody is there until a test says otherwise. */
    BatchDesk batches() {
        return batches;
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    /** Tokens carry both roles until a test says otherwise. */
    @Override
    public void beforeEach(ExtensionContext context) {
        server.resetAll();
        batches.clear();
        server.stubFor(
                post(urlPathEqualTo(BatchDesk.PATH))
                        .willReturn(aResponse().withTransformers(BatchDesk.NAME)));
        givesToken(accessToken("one", AccessRoles.NEEDED));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
    }

    public void givesToken(String token) {
        server.stubFor(post(urlPathEqualTo(TOKEN_PATH)).willReturn(tokenAnswer(token)));
    }

    public static ResponseDefinitionBuilder tokenAnswer(String token) {
        return okJson(
                """
                {"token_type":"Bearer","expires_in":3599,"access_token":"%s"}\
                """
                        .formatted(token));
    }

    /** How often a token was asked for. */
    int tokensAsked() {
        return server.findAll(postRequestedFor(urlPathEqualTo(TOKEN_PATH))).size();
    }

    /** That no token is given, for the reason with this number. */
    static ResponseDefinitionBuilder tokenRefusal(String error, int code) {
        return error(
                400,
                """
                {"error":"%s","error_description":"AADSTS%d: text","error_codes":[%d],"trace_id":"trace-1"}\
                """
                        .formatted(error, code, code));
    }

    public static ResponseDefinitionBuilder error(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    public static ResponseDefinitionBuilder graphError(int status, String code) {
        return error(
                status,
                """
                {"error":{"code":"%s","message":"a text that changes","innerError":{"date":"2026-11-24T09:00:00","request-id":"request-1"}}}\
                """
                        .formatted(code));
    }

    /** Answers the request for this path and query, as they stand. */
    public void answers(String link, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(link)).willReturn(answer));
    }

    /** Answers one after the other, and goes on with the last. */
    public void answersInTurn(MappingBuilder request, ResponseDefinitionBuilder... answers) {
        var scenario = UUID.randomUUID().toString();
        for (int i = 0; i < answers.length; i++) {
            server.stubFor(
                    request.inScenario(scenario)
                            .whenScenarioStateIs(state(i))
                            .willSetStateTo(state(Math.min(i + 1, answers.length - 1)))
                            .willReturn(answers[i])
                            .withId(UUID.randomUUID()));
        }
    }

    private static String state(int answered) {
        return answered == 0 ? Scenario.STARTED : "answered " + answered;
    }

    /** The first page of a domain's people. */
    public void firstPage(ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(USERS_PATH)).willReturn(answer));
    }

    public static ResponseDefinitionBuilder page(String next, Long count, String... users) {
        return okJson(
                "{"
                        + (count == null ? "" : "\"@odata.count\":" + count + ",")
                        + (next == null ? "" : "\"@odata.nextLink\":\"" + next + "\",")
                        + Arrays.stream(users).collect(joining(",", "\"value\":[", "]}")));
    }

    /** A member with the id {@code 00000000-0000-0000-0000-00000000000N}. */
    public static String user(int number, String upn) {
        return """
        {"id":"%s","userPrincipalName":"%s","displayName":"Person %d","givenName":"Person","surname":"%d","mail":null,"proxyAddresses":[],"onPremisesImmutableId":null,"onPremisesSyncEnabled":null,"accountEnabled":true,"userType":"Member"}\
        """
                .formatted(id(number), upn, number, number);
    }

    public static String id(int number) {
        return "00000000-0000-0000-0000-%012d".formatted(number);
    }

    /** An access token as Microsoft's look: a JWT, which only Graph is meant to read. */
    public static String accessToken(String name, List<String> roles) {
        try {
            var claims =
                    new JWTClaimsSet.Builder().jwtID(name).audience("https://graph.microsoft.com");
            var jwt =
                    new SignedJWT(
                            new JWSHeader(JWSAlgorithm.HS256),
                            (roles == null ? claims : claims.claim("roles", roles)).build());
            jwt.sign(new MACSigner(new byte[32]));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
