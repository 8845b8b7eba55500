package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.accessToken;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.error;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.tokenAnswer;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.accesscontrol.provisioning.source.AccessCheck;
import dev.accesscontrol.provisioning.source.AccessCheck.Granted;
import dev.accesscontrol.provisioning.source.AccessCheck.Missing;
import dev.accesscontrol.provisioning.source.AccessCheck.Refused;
import dev.accesscontrol.provisioning.source.SourceDomain;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerificationTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final Provider provider = Provider.at(microsoft, new SimulatedTime());

    @BeforeEach
    void tenant() {
        organization(
                okJson("{\"value\":[{\"id\":\"" + TENANT + "\",\"displayName\":\"Contoso\"}]}"));
        domains(okJson(sample("domains-list-real-tenant")));
    }

    @Test
    void findsBothPermissionsAndTheName() {
        assertThat(verify()).isEqualTo(new Granted("Contoso"));
    }

    @Test
    void asksWithAFreshTokenEachTime() {
        verify();
        verify();
        microsoft.server().verify(2, postRequestedFor(urlPathEqualTo(TOKEN_PATH)));
    }

    @Test
    void namesBothPermissionsWhenTheTokenHasNoRolesYet() {
        microsoft.givesToken(accessToken("early", null));
        assertThat(verify()).isEqualTo(new Missing(List.of("User.Read.All", "Domain.Read.All")));
    }

    @Test
    void namesTheOnePermissionThatTheTokenLacks() {
        microsoft.givesToken(accessToken("early", List.of("User.Read.All")));
        assertThat(verify()).isEqualTo(new Missing(List.of("Domain.Read.All")));
    }

    @Test
    void isContentWithAGreaterPermission() {
        microsoft.givesToken(accessToken("great", List.of("Directory.Read.All")));
        assertThat(verify()).isEqualTo(new Granted("Contoso"));
    }

    @Test
    void seesTheRolesArriveAndHoldsNoTokenFromBefore() {
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)),
                tokenAnswer(accessToken("early", null)),
                tokenAnswer(accessToken("later", AccessRoles.NEEDED)));
        assertThat(verify()).isInstanceOf(Missing.class);
        assertThat(provider.tokens().current(TENANT))
                .isEqualTo(accessToken("later", AccessRoles.NEEDED));
    }

    @Test
    void asksGraphWhenTheTokenCannotBeRead() {
        microsoft.givesToken("opaque");
        domains(error(403, sample("error-403-insufficient-privileges")));
        assertThat(verify()).isEqualTo(new Missing(List.of("Domain.Read.All")));
    }

    @Test
    void waitsOnWhileGraphDoesNotKnowTheRolesYet() {
        organization(error(403, sample("error-403-insufficient-privileges")));
        domains(error(403, sample("error-403-insufficient-privileges")));
        assertThat(verify()).isEqualTo(new Missing(List.of("User.Read.All", "Domain.Read.All")));
    }

    @Test
    void waitsOnWhileTheApplicationIsBeingSetUp() {
        microsoft
                .server()
                .stubFor(
                        post(urlPathEqualTo(TOKEN_PATH))
                                .willReturn(
                                        error(
                                                400,
                                                "{\"error\":\"invalid_client\",\"error_codes\":[650051]}")));
        assertThat(verify()).isEqualTo(new Missing(List.of("User.Read.All", "Domain.Read.All")));
    }

    @Test
    void doesNotThrowForARefusal() {
        microsoft
                .server()
                .stubFor(
                        post(urlPathEqualTo(TOKEN_PATH))
                                .willReturn(
                                        error(
                                                401,
                                                sample(
                                                        "token-error-401-missing-service-principal"))));
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.failure().cause())
                                        .isEqualTo(Cause.CONSENT_LOST));
    }

    @Test
    void refusesTheNameOfAnotherTenant() {
        organization(
                okJson(
                        "{\"value\":[{\"id\":\"00000000-0000-0000-0000-000000000001\",\"displayName\":\"X\"}]}"));
        assertThat(verify()).isInstanceOf(Refused.class);
    }

    @Test
    void tellsTheOperatorWhenSettingsAreMissing() {
        var nothing = new Microsoft365Settings(null, null, null, null, Cloud.GLOBAL, null, null);
        var time = new SimulatedTime();
        assertThat(Provider.of(nothing, time, time).source().verify(TENANT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.failure().cause())
                                        .isEqualTo(Cause.MISCONFIGURED));
    }

    @Test
    void readsTheDomainsOfATenant() {
        assertThat(provider.source().domains(TENANT))
                .contains(
                        new SourceDomain("bestcompanyever.com", false, false, false, false),
                        new SourceDomain(
                                "swimlaneintegrations.onmicrosoft.com", true, false, true, true));
    }

    @Test
    void readsAllPagesOfDomainsAndWritesThemInLowerCase() {
        domains(
                okJson(
                        "{\"value\":[{\"id\":\"Contoso.COM\",\"isVerified\":true,\"authenticationType\":\"Federated\"}],"
                                + "\"@odata.nextLink\":\""
                                + microsoft.url()
                                + "/v1.0/domains?$skiptoken=2\"}"));
        microsoft.answers(
                "/v1.0/domains?$skiptoken=2",
                okJson("{\"value\":[{\"id\":\"fabrikam.com\",\"isVerified\":true}]}"));
        assertThat(provider.source().domains(TENANT))
                .containsExactly(
                        new SourceDomain("contoso.com", true, true, false, false),
                        new SourceDomain("fabrikam.com", true, false, false, false));
    }

    @Test
    void failsOnAnAnswerWithoutDomains() {
        domains(okJson("{}"));
        assertThat(
                        catchThrowableOfType(
                                SourceException.class, () -> provider.source().domains(TENANT)))
                .isNotNull();
    }

    @Test
    void countsByOnePersonAPage() {
        microsoft
                .server()
                .stubFor(
                        get(urlPathEqualTo("/v1.0/users"))
                                .withQueryParam("$top", equalTo("1"))
                                .willReturn(
                                        FakeMicrosoft.page(
                                                null,
                                                1240L,
                                                FakeMicrosoft.user(1, "a@contoso.com"))));
        assertThat(provider.source().countUsers(TENANT, "contoso.com")).isEqualTo(1240);
    }

    @Test
    void takesAMissingCountForNoAnswer() {
        microsoft.firstPage(FakeMicrosoft.page(null, null));
        assertThat(
                        catchThrowableOfType(
                                        SourceException.class,
                                        () -> provider.source().countUsers(TENANT, "contoso.com"))
                                .failure()
                                .cause())
                .isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    private AccessCheck verify() {
        return provider.source().verify(TENANT);
    }

    private static void organization(ResponseDefinitionBuilder answer) {
        microsoft.server().stubFor(get(urlPathEqualTo("/v1.0/organization")).willReturn(answer));
    }

    private static void domains(ResponseDefinitionBuilder answer) {
        microsoft.server().stubFor(get(urlPathEqualTo("/v1.0/domains")).willReturn(answer));
    }
}
