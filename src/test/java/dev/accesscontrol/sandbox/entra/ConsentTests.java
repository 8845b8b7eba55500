package dev.accesscontrol.sandbox.entra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.sandbox.Body;
import dev.accesscontrol.sandbox.Visitor;
import dev.accesscontrol.sandbox.tenant.Consent;
import dev.accesscontrol.sandbox.tenant.Permission;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Admin consent: microsoft-graph.md sections 1.1 and 1.2, and section 10 item 7. */
class ConsentTests extends EntraTest {

    private HttpResponse<String> permissionsPage() {
        return visitor.signIn(visitor.get(visitor.adminConsent("organizations")), ADMINISTRATOR);
    }

    @Test
    void asksForSignInAndShowsExactlyTheTwoPermissions() {
        HttpResponse<String> page = permissionsPage();
        assertThat(page.body())
                .contains("Permissions requested", "User.Read.All", "Domain.Read.All", "Accept")
                .containsOnlyOnce("User.Read.All")
                .doesNotContain("ReadWrite");
    }

    @Test
    void comesBackWithTheTenantAfterAccept() {
        HttpResponse<String> back = visitor.decide(permissionsPage(), "accept");
        assertThat(Visitor.location(back)).startsWith(Visitor.CONSENT_RETURN + "?");
        assertThat(Visitor.parameter(back, "admin_consent")).isEqualTo("True");
        assertThat(Visitor.parameter(back, "tenant")).isEqualTo(sandbox.contoso().id().toString());
        assertThat(Visitor.parameter(back, "state")).isEqualTo("state-1");
        assertThat(Visitor.parameter(back, "scope")).isEqualTo(Visitor.GRAPH_SCOPE);
        assertThat(sandbox.contoso().consent().effective()).isEqualTo(Permission.all());
    }

    @ParameterizedTest
    @EnumSource(Declined.class)
    void comesBackInEachSpellingAfterCancel(Declined spelling) {
        sandbox.entra().declineAs(spelling);
        HttpResponse<String> back = visitor.decide(permissionsPage(), "cancel");
        assertThat(Visitor.parameter(back, "error")).isEqualTo(spelling.error());
        assertThat(Visitor.parameter(back, "state")).isEqualTo("state-1");
        assertThat(Visitor.parameter(back, "tenant")).isNull();
        assertThat(Visitor.parameter(back, "admin_consent"))
                .isEqualTo(spelling == Declined.V2 ? "True" : null);
        assertThat(sandbox.contoso().consent().state()).isEqualTo(Consent.State.NEVER_GIVEN);
    }

    @Test
    void describesARefusalInSeveralLines() {
        HttpResponse<String> back = visitor.decide(permissionsPage(), "cancel");
        assertThat(Visitor.location(back)).contains("%0D%0ATrace+ID");
        assertThat(Visitor.parameter(back, "error_description")).startsWith("AADSTS65004: ");
    }

    @Test
    void sendsAnOrdinaryUserToAnAdministratorAndLetsThemGoBack() {
        HttpResponse<String> page =
                visitor.signIn(
                        visitor.get(visitor.adminConsent("organizations")), "AdeleV@contoso.com");
        assertThat(page.body())
                .contains("Need admin approval", "error=access_denied")
                .doesNotContain("Accept</button>");
    }

    @Test
    void doesNotLetAnOrdinaryUserPostTheFormOfAnAdministrator() {
        HttpResponse<String> page = permissionsPage();
        visitor.signIn(
                visitor.get("/common/login?continue=" + encoded(page)), "AdeleV@contoso.com");
        HttpResponse<String> refused = visitor.decide(page, "accept");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(sandbox.contoso().consent().state()).isEqualTo(Consent.State.NEVER_GIVEN);
    }

    private static String encoded(HttpResponse<String> page) {
        return Visitor.encode(Map.of("x", Visitor.field(page, "continue"))).substring(2);
    }

    @Test
    void consentsForTheTenantOfWhoeverSignedIn() {
        HttpResponse<String> page =
                visitor.signIn(
                        visitor.get(visitor.adminConsent("organizations")), "admin@fabrikam.com");
        HttpResponse<String> back = visitor.decide(page, "accept");
        assertThat(Visitor.parameter(back, "tenant")).isEqualTo(sandbox.fabrikam().id().toString());
        assertThat(sandbox.contoso().consent().state()).isEqualTo(Consent.State.NEVER_GIVEN);
    }

    @Test
    void asksForAnotherAccountWhenTheTenantIsNamed() {
        String contoso = visitor.adminConsent(sandbox.contoso().id().toString());
        HttpResponse<String> page = visitor.signIn(visitor.get(contoso), "admin@fabrikam.com");
        assertThat(page.body()).contains("AADSTS50020").contains("Pick an account");
        assertThat(visitor.signIn(page, ADMINISTRATOR).body()).contains("Permissions requested");
    }

    @Test
    void grantsNothingForScopesNamedOneByOne() {
        String single =
                visitor.adminConsent("contoso.com").replace("%2F.default", "%2FUser.Read.All");
        HttpResponse<String> back =
                visitor.decide(visitor.signIn(visitor.get(single), ADMINISTRATOR), "accept");
        assertThat(Visitor.parameter(back, "admin_consent")).isEqualTo("True");
        assertThat(sandbox.contoso().consent().effective()).isEmpty();
    }

    @Test
    void grantsLessWhenTheRegistrationLacksAPermission() {
        sandbox.contoso().consent().grantOnAccept(Set.of(Permission.USER_READ_ALL));
        visitor.decide(permissionsPage(), "accept");
        assertThat(sandbox.contoso().consent().effective())
                .containsExactly(Permission.USER_READ_ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9107/admin/provisioning/consent/",
                "http://localhost:9107/admin/provisioning/consent?x=1",
                "http://localhost.example.net/admin/provisioning/consent",
                "https://evil.example/admin/provisioning/consent",
                "http://user@localhost:9107/admin/provisioning/consent",
                "javascript:alert(1)"
            })
    void keepsErrorsToItselfWhenTheAddressIsNotRegistered(String redirectUri) {
        String request =
                visitor.adminConsent("organizations")
                        .replaceFirst(
                                "redirect_uri=[^&]*",
                                Visitor.encode(Map.of("redirect_uri", redirectUri)));
        HttpResponse<String> page = visitor.get(request);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
        assertThat(page.body()).contains("AADSTS50011");
    }

    @Test
    void doesNotKnowOtherAppsOrOtherTenants() {
        String good = visitor.adminConsent("organizations");
        assertThat(visitor.get(good.replace(Visitor.CLIENT, "other")).body())
                .contains("AADSTS700016");
        assertThat(visitor.get(good.replace("organizations", "example.net")).body())
                .contains("AADSTS90002");
        assertThat(visitor.get(good.replace("organizations", "common")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesNoFormThatItDidNotDraw() {
        HttpResponse<String> page = permissionsPage();
        HttpResponse<String> refused =
                visitor.post(
                        "/common/consent",
                        Map.of(
                                "formToken", "guessed",
                                "continue", Visitor.field(page, "continue"),
                                "decision", "accept"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(sandbox.contoso().consent().state()).isEqualTo(Consent.State.NEVER_GIVEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/adminconsent?x=1", "//evil.example/authorize?x=1"})
    void goesOnNowhereElse(String target) {
        HttpResponse<String> page = visitor.get(visitor.adminConsent("organizations"));
        HttpResponse<String> refused =
                visitor.post(
                        "/common/login",
                        Map.of(
                                "formToken", Visitor.field(page, "formToken"),
                                "continue", target,
                                "username", ADMINISTRATOR));
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void letsTheFormsEndAtTheRegisteredAddressOnly() {
        assertThat(permissionsPage().headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' http://localhost:9107")
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void speaksJapaneseToBrowsersThatDo() {
        HttpResponse<String> page =
                visitor.get(
                        visitor.adminConsent("organizations"), "Accept-Language", "ja,en;q=0.5");
        assertThat(page.body()).contains("アカウントを選択する").contains("lang=\"ja\"");
    }

    @Test
    void makesTokensWithoutRolesUntilTheConsentIsEffective() {
        sandbox.contoso().consent().becomeEffectiveAfter(java.time.Duration.ofSeconds(5));
        visitor.decide(permissionsPage(), "accept");
        assertThat(Claims.of(access()).getClaim("roles")).isNull();
        TIME.passes(java.time.Duration.ofSeconds(5));
        assertThat(Claims.of(access()).getClaim("roles"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly("Domain.Read.All", "User.Read.All");
    }

    private String access() {
        return Body.of(visitor.token(sandbox.contoso().id())).at("/access_token").asString();
    }
}
