package dev.accesscontrol.microsoft365.web;

import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.web.Browser.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.accesscontrol.provisioning.source.TenantConsented;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class IdTokenRefusalTests extends ConnectJourney {

    @Test
    void refusesAnAdministratorOfAnotherTenant() throws Exception {
        var other = "11111111-2222-3333-4444-555555555555";
        assertFailed(signIn(claims -> claims.claim("tid", other)), "other-tenant");
    }

    @Test
    void tellsThatTheClaimOfTheRolesIsMissing() throws Exception {
        assertFailed(signIn(claims -> claims.claim("wids", null)), "roles-not-told");
    }

    @Test
    void refusesAnOrdinaryMember() throws Exception {
        assertFailed(
                signIn(claims ->
                        claims.claim("wids", List.of("b79fbf4d-3ef9-4689-8143-76b194e85509"))),
                "not-global-administrator");
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        assertInvalid(claims -> claims.issuer("https://sts.windows.net/" + TENANT + "/"));
    }

    @Test
    void refusesATokenForAnotherProgram() throws Exception {
        assertInvalid(claims -> claims.audience("00000000-0000-0000-0000-000000000000"));
    }

    @Test
    void refusesATokenOfAnotherSignIn() throws Exception {
        assertInvalid(claims -> claims.claim("nonce", "of-another"));
    }

    @Test
    void refusesATokenWithoutNonce() throws Exception {
        assertInvalid(claims -> claims.claim("nonce", null));
    }

    @Test
    void refusesATokenThatHasExpired() throws Exception {
        var past = TIME.instant().minus(Duration.ofHours(2));
        assertInvalid(claims ->
                claims.issueTime(Date.from(past))
                        .expirationTime(Date.from(past.plusSeconds(3600))));
    }

    @Test
    void refusesATokenOfTheFuture() throws Exception {
        assertInvalid(
                claims -> claims.issueTime(Date.from(TIME.instant().plus(Duration.ofHours(1)))));
    }

    @Test
    void refusesATokenThatSomebodyElseSigned() throws Exception {
        var asked = consent();
        issuer.gives(
                issuer.globalAdministrator(parameter(asked, "nonce"), TIME.instant()).build(),
                IdTokenIssuer.STRANGE_KEY);
        assertFailed(returnFromSignIn(asked), "sign-in-failed");
    }

    @Test
    void refusesATokenThatNobodySigned() throws Exception {
        var asked = consent();
        issuer.gives(
                new PlainJWT(
                                issuer.globalAdministrator(
                                                parameter(asked, "nonce"), TIME.instant())
                                        .build())
                        .serialize());
        assertFailed(returnFromSignIn(asked), "sign-in-failed");
    }

    private void assertInvalid(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        assertFailed(signIn(change), "sign-in-failed");
        assertThat(events.stream(TenantConsented.class)).isEmpty();
    }
}
