package dev.accesscontrol.sandbox.entra;

import static dev.accesscontrol.sandbox.entra.SignInTests.errorCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.sandbox.Body;
import dev.accesscontrol.sandbox.Visitor;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** App-only tokens by the secret: microsoft-graph.md sections 1.4 and 1.5. */
class TokenTests extends EntraTest {

    @BeforeEach
    void consent() {
        sandbox.contoso().consent().accept();
    }

    private HttpResponse<String> request(String tenant, Map<String, String> other) {
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                Visitor.CLIENT,
                                "client_secret",
                                "sandbox-client-secret",
                                "scope",
                                Visitor.GRAPH_SCOPE));
        form.putAll(other);
        form.values().removeIf(String::isEmpty);
        return visitor.post("/" + tenant + "/oauth2/v2.0/token", form);
    }

    @Test
    void answersInTheDocumentedShape() {
        JsonNode answer = Body.of(request("contoso.com", Map.of()));
        assertThat(Body.names(answer)).containsAll(Body.names(Body.sample("token-success")));
        assertThat(answer.path("expires_in").asInt()).isEqualTo(3599);
        assertThat(answer.has("scope")).isFalse();
        var claims = Claims.of(answer.path("access_token").asString());
        assertThat(claims.getClaim("tid")).isEqualTo(sandbox.contoso().id().toString());
        assertThat(claims.getClaim("appid")).isEqualTo(Visitor.CLIENT);
        assertThat(claims.getClaim("roles")).isNotNull();
    }

    @Test
    void takesTheSecretInTheHeaderToo() {
        String basic =
                Base64.getEncoder()
                        .encodeToString((Visitor.CLIENT + ":sandbox-client-secret").getBytes());
        HttpResponse<String> answer =
                visitor.post(
                        "/contoso.com/oauth2/v2.0/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", Visitor.CLIENT,
                                "scope", Visitor.GRAPH_SCOPE),
                        "Authorization",
                        "Basic " + basic);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAWrongSecretAndAMissingOne() {
        HttpResponse<String> wrong = request("contoso.com", Map.of("client_secret", "other"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(errorCode(wrong)).isEqualTo(7000215);
        assertThat(errorCode(request("contoso.com", Map.of("client_secret", ""))))
                .isEqualTo(7000218);
    }

    @Test
    void knowsTheAppOnlyWhereItWasConsentedTo() {
        HttpResponse<String> unknown = request("fabrikam.com", Map.of());
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(errorCode(unknown)).isEqualTo(700016);
        assertThat(Body.of(unknown).path("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void missesAServicePrincipalThatWasRemovedInTheShapeOfTheSample() {
        sandbox.contoso().consent().removeApplication();
        HttpResponse<String> refused = request("contoso.com", Map.of());
        JsonNode sample = Body.sample("token-error-401-missing-service-principal");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Body.names(Body.of(refused))).isEqualTo(Body.names(sample));
        assertThat(Body.of(refused).path("error")).isEqualTo(sample.path("error"));
        assertThat(Body.of(refused).path("error_codes")).isEqualTo(sample.path("error_codes"));
    }

    @Test
    void givesNothingToAnAppThatWasSwitchedOff() {
        sandbox.contoso().consent().disableApplication();
        assertThat(errorCode(request("contoso.com", Map.of()))).isEqualTo(7000112);
    }

    @Test
    void wantsATenantThatItKnows() {
        assertThat(errorCode(request("common", Map.of()))).isEqualTo(9001023);
        assertThat(errorCode(request(UUID.randomUUID().toString(), Map.of()))).isEqualTo(90002);
    }

    @Test
    void knowsTheScopesOfMicrosoftGraphOnly() {
        for (String scope :
                new String[] {
                    "https://foo.example/.default",
                    "https://graph.microsoft.com/User.Read.All",
                    "https://graph.microsoft.com/.default openid"
                }) {
            HttpResponse<String> refused = request("contoso.com", Map.of("scope", scope));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(Body.of(refused).path("error").asString()).isEqualTo("invalid_scope");
        }
        assertThat(
                        request("contoso.com", Map.of("scope", sandbox.url() + "/.default"))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesOtherGrantsAndMissingParameters() {
        assertThat(errorCode(request("contoso.com", Map.of("grant_type", "password"))))
                .isEqualTo(70003);
        assertThat(errorCode(request("contoso.com", Map.of("grant_type", "")))).isEqualTo(900144);
        assertThat(errorCode(request("contoso.com", Map.of("client_id", "")))).isEqualTo(900144);
        assertThat(errorCode(request("contoso.com", Map.of("scope", "")))).isEqualTo(900144);
    }
}
