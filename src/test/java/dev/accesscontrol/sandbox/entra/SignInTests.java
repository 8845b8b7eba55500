package dev.accesscontrol.sandbox.entra;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.accesscontrol.sandbox.Body;
import dev.accesscontrol.sandbox.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** OpenID Connect sign-in: microsoft-graph.md section 1.3. */
class SignInTests extends EntraTest {

    private HttpResponse<String> authorize(Map<String, String> parameters) {
        return visitor.get("/organizations/oauth2/v2.0/authorize?" + Visitor.encode(parameters));
    }

    private String code(String username) {
        HttpResponse<String> page = authorize(authorizeParameters());
        return Visitor.parameter(visitor.signIn(page, username), "code");
    }

    private HttpResponse<String> redeem(String code, Map<String, String> other) {
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                Visitor.CLIENT,
                                "client_secret",
                                "sandbox-client-secret",
                                "code",
                                code,
                                "redirect_uri",
                                Visitor.SIGN_IN_RETURN,
                                "code_verifier",
                                "verifier-2"));
        form.putAll(other);
        return visitor.post("/organizations/oauth2/v2.0/token", form);
    }

    private JWTClaimsSet idToken(String username) {
        HttpResponse<String> answer = redeem(code(username), Map.of());
        return Claims.of(Body.of(answer).path("id_token").asString());
    }

    @Test
    void provesWhoTheAdministratorIs() throws Exception {
        JWTClaimsSet claims = idToken(ADMINISTRATOR);
        String tenant = sandbox.contoso().id().toString();
        assertThat(claims.getIssuer()).isEqualTo(sandbox.url() + "/" + tenant + "/v2.0");
        assertThat(claims.getAudience()).containsExactly(Visitor.CLIENT);
        assertThat(claims.getClaim("tid")).isEqualTo(tenant);
        assertThat(claims.getClaim("nonce")).isEqualTo("nonce-2");
        assertThat(claims.getClaim("preferred_username")).isEqualTo(ADMINISTRATOR);
        assertThat(claims.getClaim("name")).isEqualTo("Megan Bowen");
        assertThat(claims.getStringListClaim("wids"))
                .contains("62e90394-69f5-4237-9190-012177145e10");
        assertThat(claims.getClaim("oid"))
                .isEqualTo(
                        sandbox.contoso()
                                .people()
                                .find(ADMINISTRATOR)
                                .orElseThrow()
                                .id()
                                .toString());
    }

    @Test
    void tellsNoAdministratorsRoleOfAnOrdinaryUserAndNoneAtAllWhenTheClaimIsOff() throws Exception {
        assertThat(idToken("AdeleV@contoso.com").getStringListClaim("wids"))
                .doesNotContain("62e90394-69f5-4237-9190-012177145e10");
        sandbox.tokens().wids(false);
        visitor = new Visitor(sandbox);
        assertThat(idToken(ADMINISTRATOR).getClaim("wids")).isNull();
    }

    @Test
    void signsWithTheKeyThatItPublishes() throws Exception {
        String token = Body.of(redeem(code(ADMINISTRATOR), Map.of())).path("id_token").asString();
        JsonNode discovery =
                Body.of(visitor.get("/organizations/v2.0/.well-known/openid-configuration"));
        JWKSet keys = JWKSet.parse(visitor.get(discovery.path("jwks_uri").asString()).body());
        SignedJWT jwt = SignedJWT.parse(token);
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(discovery.path("issuer").asString()).endsWith("/{tenantid}/v2.0");
    }

    @Test
    void showsNoSecondScreenAfterTheConsent() {
        visitor.signIn(visitor.get(visitor.adminConsent("organizations")), ADMINISTRATOR);
        HttpResponse<String> back = authorize(authorizeParameters());
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(Visitor.parameter(back, "state")).isEqualTo("state-2");
        assertThat(Visitor.parameter(back, "code")).isNotEmpty();
    }

    @Test
    void asksAgainWhenTheProgramWantsItTo() {
        visitor.signIn(visitor.get(visitor.adminConsent("organizations")), ADMINISTRATOR);
        Map<String, String> parameters = authorizeParameters();
        parameters.put("prompt", "select_account");
        HttpResponse<String> page = authorize(parameters);
        assertThat(page.body()).contains("Pick an account");
        assertThat(Visitor.parameter(visitor.signIn(page, ADMINISTRATOR), "code")).isNotEmpty();
    }

    @Test
    void comesBackAtOnceWhenNothingMayBeShown() {
        Map<String, String> parameters = authorizeParameters();
        parameters.put("prompt", "none");
        assertThat(Visitor.parameter(authorize(parameters), "error")).isEqualTo("login_required");
    }

    @Test
    void wantsProofOfPossessionOfTheCode() {
        Map<String, String> without = authorizeParameters();
        without.remove("code_challenge");
        assertThat(Visitor.parameter(authorize(without), "error")).isEqualTo("invalid_request");
        Map<String, String> plain = authorizeParameters();
        plain.put("code_challenge_method", "plain");
        assertThat(Visitor.parameter(authorize(plain), "error")).isEqualTo("invalid_request");
        assertThat(errorCode(redeem(code(ADMINISTRATOR), Map.of("code_verifier", "other"))))
                .isEqualTo(501481);
    }

    @Test
    void takesACodeOnce() {
        String code = code(ADMINISTRATOR);
        assertThat(redeem(code, Map.of()).statusCode()).isEqualTo(200);
        HttpResponse<String> again = redeem(code, Map.of());
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Body.of(again).path("error").asString()).isEqualTo("invalid_grant");
        assertThat(errorCode(again)).isEqualTo(54005);
    }

    @Test
    void takesNoOldCodeAndNoneForAnotherAddressOrTenant() {
        String old = code(ADMINISTRATOR);
        TIME.passes(Duration.ofMinutes(11));
        assertThat(errorCode(redeem(old, Map.of()))).isEqualTo(70008);
        Visitor other = new Visitor(sandbox);
        visitor = other;
        assertThat(
                        errorCode(
                                redeem(
                                        code(ADMINISTRATOR),
                                        Map.of("redirect_uri", Visitor.CONSENT_RETURN))))
                .isEqualTo(500112);
    }

    @Test
    void refusesOtherFlows() {
        for (var wrong :
                List.of(
                        Map.of("response_type", "id_token"),
                        Map.of("response_mode", "form_post"),
                        Map.of("scope", "profile"))) {
            Map<String, String> parameters = authorizeParameters();
            parameters.putAll(wrong);
            HttpResponse<String> back = authorize(parameters);
            assertThat(Visitor.parameter(back, "error")).as("%s", wrong).isNotNull();
            assertThat(Visitor.parameter(back, "state")).isEqualTo("state-2");
        }
    }

    static int errorCode(HttpResponse<String> response) {
        return Body.of(response).at("/error_codes/0").asInt();
    }
}
