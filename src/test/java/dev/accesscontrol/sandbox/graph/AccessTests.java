package dev.accesscontrol.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.sandbox.Body;
import dev.accesscontrol.sandbox.http.Fault;
import dev.accesscontrol.sandbox.tenant.Permission;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may read, and what goes wrong on the way: section 5, and section 10 items 4, 5 and 9. */
class AccessTests extends GraphTest {

    @Test
    void tellsTheOrganization() {
        JsonNode organization = Body.of(read("/v1.0/organization")).at("/value/0");
        assertThat(organization.path("displayName").asString()).isEqualTo("Contoso");
        assertThat(organization.path("id").asString())
                .isEqualTo("a7c1f0de-0000-4000-8000-00000000c0de");
    }

    @Test
    void tellsFourDomainsInTheShapeOfARealTenant() {
        JsonNode domains = Body.of(read("/v1.0/domains")).path("value");
        JsonNode sample = Body.sample("domains-list-real-tenant").at("/value/0");
        assertThat(Body.texts(domains, "id"))
                .containsExactly(
                        "contoso.com",
                        "contoso.co.jp",
                        "contoso-labs.com",
                        "contoso.onmicrosoft.com");
        domains.forEach(domain -> assertThat(Body.names(domain)).isEqualTo(Body.names(sample)));
        assertThat(domains.at("/2/isVerified").asBoolean()).isFalse();
        assertThat(domains.at("/3/isInitial").asBoolean()).isTrue();
    }

    @Test
    void refusesAMissingToken() {
        HttpResponse<String> refused = visitor.get("/v1.0/users");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Body.of(refused).at("/error/message"))
                .isEqualTo(Body.sample("error-401-empty-token").at("/error/message"));
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void refusesATokenThatSomebodyElseSigned() {
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
        assertThat(visitor.get("/v1.0/users", "Authorization", forged).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnExpiredTokenAndOneThatWasCalledBack() {
        TIME.passes(Duration.ofSeconds(3600));
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(401);
        token = visitor.bearer(sandbox.contoso().id());
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(200);
        sandbox.tokens().callBack();
        assertThat(code(read("/v1.0/users"))).isEqualTo("InvalidAuthenticationToken");
    }

    @Test
    void refusesATokenFromBeforeTheConsentWasEffectiveForItsWholeLife() {
        sandbox.reset();
        sandbox.contoso().consent().becomeEffectiveAfter(Duration.ofSeconds(40));
        sandbox.contoso().consent().accept();
        token = visitor.bearer(sandbox.contoso().id());
        assertThat(code(read("/v1.0/users"))).isEqualTo("Authorization_RequestDenied");
        TIME.passes(Duration.ofSeconds(41));
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(403);
        token = visitor.bearer(sandbox.contoso().id());
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(200);
    }

    @Test
    void asksForThePermissionOfEachCollection() {
        sandbox.contoso().consent().grant(Set.of(Permission.USER_READ_ALL));
        token = visitor.bearer(sandbox.contoso().id());
        assertThat(read("/v1.0/users?$top=1").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = read("/v1.0/domains");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Body.of(refused).at("/error/message"))
                .isEqualTo(Body.sample("error-403-insufficient-privileges").at("/error/message"));
    }

    @Test
    void feelsAWithdrawnPermissionAndARemovedApplicationAtOnce() {
        sandbox.contoso().consent().grant(Set.of());
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(403);
        sandbox.contoso().consent().removeApplication();
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(401);
        assertThat(code(read("/v1.0/users"))).isEqualTo("Authorization_IdentityNotFound");
    }

    @Test
    void answersOneTenantToTheTokenOfThatTenant() {
        sandbox.fabrikam().consent().accept();
        token = visitor.bearer(sandbox.fabrikam().id());
        assertThat(read("/v1.0/users/admin@fabrikam.com").statusCode()).isEqualTo(200);
        assertThat(read("/v1.0/users/admin@contoso.com").statusCode()).isEqualTo(404);
    }

    @Test
    void carriesRequestIdsAndEchoesOurs() {
        String ours = UUID.randomUUID().toString();
        HttpResponse<String> answer =
                visitor.get(
                        "/v1.0/users/nobody@contoso.com",
                        "Authorization",
                        token,
                        "client-request-id",
                        ours);
        String requestId = answer.headers().firstValue("request-id").orElseThrow();
        assertThat(answer.headers().firstValue("client-request-id")).contains(ours);
        assertThat(answer.headers().firstValue("Date")).isPresent();
        assertThat(Body.of(answer).at("/error/innerError/request-id").asString())
                .isEqualTo(requestId);
        assertThat(Body.of(answer).at("/error/innerError/client-request-id").asString())
                .isEqualTo(ours);
    }

    @Test
    void showsPlannedFaultsInOrderAndThenNoMore() {
        sandbox.faults().after(1);
        sandbox.faults().next(1, Fault.throttled("2.128"));
        sandbox.faults().next(1, Fault.unavailable(null));
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(200);
        HttpResponse<String> throttled = read("/v1.0/users");
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).contains("2.128");
        assertThat(code(throttled))
                .isEqualTo(Body.sample("error-429-too-many-requests").at("/error/code").asString());
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(503);
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(200);
    }

    @Test
    void throttlesEarlyReturnsAgain() {
        sandbox.faults().throttleUntil(TIME.instant().plusSeconds(2), "2");
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(429);
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(429);
        TIME.passes(Duration.ofSeconds(2));
        assertThat(read("/v1.0/users").statusCode()).isEqualTo(200);
    }

    @Test
    void cutsTheConnectionInTheMiddleOfABody() {
        sandbox.faults().next(1, new Fault.CutConnection());
        assertThatThrownBy(() -> read("/v1.0/users?$top=999"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(read("/v1.0/users?$top=999").statusCode()).isEqualTo(200);
    }

    @Test
    void pointsLinksElsewhereWhenToldTo() {
        sandbox.graph().linkTo("https://graph.example.net");
        assertThat(Body.of(read("/v1.0/users")).path("@odata.nextLink").asString())
                .startsWith("https://graph.example.net/v1.0/users");
    }

    @Test
    void changesNothing() {
        assertThat(visitor.postJson("/v1.0/users", "{}", "Authorization", token).statusCode())
                .isEqualTo(405);
    }
}
