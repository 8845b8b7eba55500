package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.graphError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.source.ChangeRound.CursorLost;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Graph answers to a round of changes when something is wrong. */
class DeltaFailureTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final SimulatedTime time = new SimulatedTime();
    private final DeltaTenant tenant = new DeltaTenant(microsoft, time);

    @Test
    void neverTakesAPageWithoutALinkForTheLast() {
        microsoft.answers(DeltaTenant.CURSOR, okJson("{\"value\":[]}"));
        assertThat(tenant.failure().code()).isEqualTo("PageWithoutLink");
    }

    @Test
    void neverTakesAPageWithoutAListForOne() {
        microsoft.answers(
                DeltaTenant.CURSOR,
                okJson(
                        "{\"@odata.deltaLink\":\""
                                + microsoft.url()
                                + DeltaTenant.PATH
                                + DeltaTenant.NEXT
                                + "\"}"));
        assertThat(tenant.failure().code()).isEqualTo("PageWithoutValue");
    }

    @ParameterizedTest
    @CsvSource({
        "410, SyncStateNotFound",
        "410, SomethingElse",
        "400, syncStateNotFound",
        "400, SYNCSTATENOTFOUND",
        "410, resyncRequired",
        "400, resyncChangesApplyDifferences"
    })
    void losesTheCursorWhenGraphResetsItOnAnyPage(int status, String code) {
        microsoft.answers(DeltaTenant.CURSOR, tenant.page(DeltaTenant.PAGE_2));
        microsoft.answers(
                DeltaTenant.PAGE_2,
                graphError(status, code)
                        .withHeader(
                                "Location", microsoft.url() + DeltaTenant.PATH + "?$deltatoken="));
        assertThat(tenant.round(10)).isInstanceOf(CursorLost.class);
        microsoft.answers(DeltaTenant.CURSOR, graphError(status, code));
        assertThat(tenant.round(10)).isInstanceOf(CursorLost.class);
        assertThat(time.slept()).isZero();
    }

    @Test
    void losesTheCursorThatGraphCannotRead() {
        microsoft.answers(DeltaTenant.CURSOR, graphError(400, "Request_BadRequest"));
        assertThat(tenant.round(10)).isInstanceOf(CursorLost.class);
    }

    @Test
    void failsWhenANextPageIsRefusedForAnotherReason() {
        microsoft.answers(DeltaTenant.CURSOR, tenant.page(DeltaTenant.PAGE_2));
        microsoft.answers(DeltaTenant.PAGE_2, graphError(400, "Request_BadRequest"));
        assertThat(tenant.failure().cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    @Test
    void beginsTheRoundAgainWhenAPageIsLost() {
        microsoft.answers(
                DeltaTenant.CURSOR,
                tenant.page(DeltaTenant.PAGE_2, DeltaTenant.changed(1, "one@contoso.com")));
        microsoft.answersInTurn(
                get(urlEqualTo(DeltaTenant.PAGE_2)),
                graphError(400, "Directory_ExpiredPageToken"),
                tenant.last(DeltaTenant.changed(2, "two@contoso.com")));
        assertThat(tenant.told().changes()).hasSize(2);
    }

    @Test
    void losesTheCursorWhoseRoundIsLostAgainAndAgain() {
        microsoft.answers(DeltaTenant.CURSOR, tenant.page(DeltaTenant.PAGE_2));
        microsoft.answers(DeltaTenant.PAGE_2, graphError(400, "Directory_ExpiredPageToken"));
        assertThat(tenant.round(10)).isInstanceOf(CursorLost.class);
        microsoft.server().verify(6, getRequestedFor(urlEqualTo(DeltaTenant.PAGE_2)));
    }

    @Test
    void failsWhenALinkLeadsInACircle() {
        microsoft.answers(DeltaTenant.CURSOR, tenant.page(DeltaTenant.PAGE_2));
        microsoft.answers(DeltaTenant.PAGE_2, tenant.page(DeltaTenant.PAGE_2));
        assertThat(tenant.failure().code()).isEqualTo("EndlessList");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com/v1.0/users/delta?$deltatoken=x",
                "http://localhost.evil.example/v1.0/users/delta",
                "not an address",
                ""
            })
    void sendsNoTokenToACursorThatLeadsElsewhere(String cursor) {
        assertThat(tenant.source().changes(TENANT, cursor, 10, () -> {}))
                .isInstanceOf(CursorLost.class);
        assertThat(microsoft.server().getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nextLink", "deltaLink"})
    void refusesLinksThatLeadElsewhere(String name) {
        microsoft.answers(
                DeltaTenant.CURSOR,
                okJson(
                        "{\"@odata."
                                + name
                                + "\":\"https://graph.example.net/v1.0/users/delta\",\"value\":[]}"));
        assertThat(tenant.failure().code()).isEqualTo("ForeignLink");
    }

    @Test
    void failsWhenTheConsentIsWithdrawnInTheMiddle() {
        microsoft.answers(DeltaTenant.CURSOR, tenant.page(DeltaTenant.PAGE_2));
        microsoft.answers(DeltaTenant.PAGE_2, graphError(401, "Authorization_IdentityNotFound"));
        microsoft.answersInTurn(
                post(urlPathEqualTo(FakeMicrosoft.TOKEN_PATH)),
                FakeMicrosoft.tokenAnswer("old"),
                FakeMicrosoft.tokenRefusal("invalid_client", 7000229));
        assertThat(tenant.failure().cause()).isEqualTo(Cause.CONSENT_LOST);
    }
}
