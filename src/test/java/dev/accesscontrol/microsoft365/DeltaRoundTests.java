package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.graphError;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.id;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accesscontrol.provisioning.source.ChangeRound;
import dev.accesscontrol.provisioning.source.ChangeRound.CursorLost;
import dev.accesscontrol.provisioning.source.ChangeRound.Told;
import dev.accesscontrol.provisioning.source.ChangeRound.TooMany;
import dev.accesscontrol.provisioning.source.SourceChange;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeltaRoundTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private static final String PATH = "/v1.0/users/delta";
    private static final String CURSOR = PATH + "?$deltatoken=one%27";
    private static final String PAGE_2 = PATH + "?$skiptoken=two%27";
    private static final String NEXT = "?$deltatoken=next%2B";

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void beginsNowWithEverythingThatIsSynchronised() {
        microsoft.server().stubFor(get(urlPathEqualTo(PATH)).willReturn(last()));
        assertThat(Provider.at(microsoft, time).source().changesFromNow(TENANT))
                .contains(microsoft.url() + PATH + NEXT);
        microsoft
                .server()
                .verify(
                        getRequestedFor(urlPathEqualTo(PATH))
                                .withQueryParam("$deltatoken", equalTo("latest"))
                                .withQueryParam(
                                        "$select",
                                        equalTo(
                                                "id,userPrincipalName,displayName,givenName,surname,mail,"
                                                        + "proxyAddresses,onPremisesImmutableId,"
                                                        + "onPremisesSyncEnabled,accountEnabled,userType")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Request_UnsupportedQuery",
        "404, Request_ResourceNotFound",
        "501, NotImplemented"
    })
    void tellsNoChangesOfATenantThatHasNone(int status, String code) {
        microsoft.server().stubFor(get(urlPathEqualTo(PATH)).willReturn(graphError(status, code)));
        assertThat(Provider.at(microsoft, time).source().changesFromNow(TENANT)).isEmpty();
    }

    @Test
    void tellsEachPersonOnceAsToldLast() {
        microsoft.answers(
                CURSOR,
                page(
                        PAGE_2,
                        changed(1, "old@contoso.com"),
                        removed(2, "changed"),
                        removed(3, "deleted")));
        microsoft.answers(
                PAGE_2, last(changed(1, "new@fabrikam.com"), changed(2, "back@contoso.com")));
        var told = told();
        assertThat(told.changes())
                .containsExactlyInAnyOrder(
                        new SourceChange(id(1), "new@fabrikam.com", false),
                        new SourceChange(id(2), "back@contoso.com", false),
                        new SourceChange(id(3), null, true));
        assertThat(told.cursor()).isEqualTo(microsoft.url() + PATH + NEXT);
        microsoft
                .server()
                .verify(
                        2,
                        getRequestedFor(urlPathEqualTo(PATH))
                                .withHeader("x-ms-throttle-priority", equalTo("Low")));
    }

    @Test
    void readsARecordedRound() {
        microsoft.answers(CURSOR, okJson(recorded("users-delta-5-changes-removed-changed")));
        assertThat(told().changes())
                .containsExactly(
                        new SourceChange("25dcffff-959e-4ece-9973-e5d9b800e8cc", null, false),
                        new SourceChange("8ffff70c-1c63-4860-b963-e34ec660931d", null, true));
    }

    @Test
    void toldNothingGoesOnFromTheNewLink() {
        microsoft.answers(CURSOR, last());
        assertThat(told()).isEqualTo(new Told(List.of(), microsoft.url() + PATH + NEXT));
    }

    @Test
    void goesOnAfterAnEmptyPageThatHasALink() {
        microsoft.answers(CURSOR, page(PAGE_2));
        microsoft.answers(PAGE_2, last(changed(1, "one@contoso.com")));
        assertThat(told().changes()).hasSize(1);
    }

    @Test
    void neverTakesAPageWithoutALinkForTheLast() {
        microsoft.answers(CURSOR, okJson("{\"value\":[]}"));
        assertThat(failure().code()).isEqualTo("PageWithoutLink");
    }

    @Test
    void neverTakesAPageWithoutAListForOne() {
        microsoft.answers(
                CURSOR, okJson("{\"@odata.deltaLink\":\"" + microsoft.url() + PATH + NEXT + "\"}"));
        assertThat(failure().code()).isEqualTo("PageWithoutValue");
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
        microsoft.answers(CURSOR, page(PAGE_2));
        microsoft.answers(
                PAGE_2,
                graphError(status, code)
                        .withHeader("Location", microsoft.url() + PATH + "?$deltatoken="));
        assertThat(round(10)).isInstanceOf(CursorLost.class);
        microsoft.answers(CURSOR, graphError(status, code));
        assertThat(round(10)).isInstanceOf(CursorLost.class);
        assertThat(time.slept()).isZero();
    }

    @Test
    void losesTheCursorThatGraphCannotRead() {
        microsoft.answers(CURSOR, graphError(400, "Request_BadRequest"));
        assertThat(round(10)).isInstanceOf(CursorLost.class);
    }

    @Test
    void failsWhenANextPageIsRefusedForAnotherReason() {
        microsoft.answers(CURSOR, page(PAGE_2));
        microsoft.answers(PAGE_2, graphError(400, "Request_BadRequest"));
        assertThat(failure().cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    @Test
    void beginsTheRoundAgainWhenAPageIsLost() {
        microsoft.answers(CURSOR, page(PAGE_2, changed(1, "one@contoso.com")));
        microsoft.answersInTurn(
                get(urlEqualTo(PAGE_2)),
                graphError(400, "Directory_ExpiredPageToken"),
                last(changed(2, "two@contoso.com")));
        assertThat(told().changes()).hasSize(2);
    }

    @Test
    void losesTheCursorWhoseRoundIsLostAgainAndAgain() {
        microsoft.answers(CURSOR, page(PAGE_2));
        microsoft.answers(PAGE_2, graphError(400, "Directory_ExpiredPageToken"));
        assertThat(round(10)).isInstanceOf(CursorLost.class);
        microsoft.server().verify(6, getRequestedFor(urlEqualTo(PAGE_2)));
    }

    @Test
    void failsWhenALinkLeadsInACircle() {
        microsoft.answers(CURSOR, page(PAGE_2));
        microsoft.answers(PAGE_2, page(PAGE_2));
        assertThat(failure().code()).isEqualTo("EndlessList");
    }

    @Test
    void stopsReadingWhenThereAreTooMany() {
        microsoft.answers(
                CURSOR,
                page(
                        PAGE_2,
                        changed(1, "a@contoso.com"),
                        changed(1, "b@contoso.com"),
                        changed(2, "c@contoso.com")));
        assertThat(round(1)).isInstanceOf(TooMany.class);
        microsoft.server().verify(0, getRequestedFor(urlEqualTo(PAGE_2)));
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
        assertThat(Provider.at(microsoft, time).source().changes(TENANT, cursor, 10, () -> {}))
                .isInstanceOf(CursorLost.class);
        assertThat(microsoft.server().getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nextLink", "deltaLink"})
    void refusesLinksThatLeadElsewhere(String name) {
        microsoft.answers(
                CURSOR,
                okJson(
                        "{\"@odata."
                                + name
                                + "\":\"https://graph.example.net/v1.0/users/delta\",\"value\":[]}"));
        assertThat(failure().code()).isEqualTo("ForeignLink");
    }

    @Test
    void failsWhenTheConsentIsWithdrawnInTheMiddle() {
        microsoft.answers(CURSOR, page(PAGE_2));
        microsoft.answers(PAGE_2, graphError(401, "Authorization_IdentityNotFound"));
        microsoft.answersInTurn(
                com.github.tomakehurst.wiremock.client.WireMock.post(
                        urlPathEqualTo(FakeMicrosoft.TOKEN_PATH)),
                FakeMicrosoft.tokenAnswer("old"),
                FakeMicrosoft.tokenRefusal("invalid_client", 7000229));
        assertThat(failure().cause()).isEqualTo(Cause.CONSENT_LOST);
    }

    @Test
    void triesAThrottledPageAgain() {
        microsoft.answersInTurn(
                get(urlEqualTo(CURSOR)),
                graphError(429, "TooManyRequests").withHeader("Retry-After", "3"),
                last());
        told();
        assertThat(time.slept()).isPositive();
    }

    @Test
    void letsTheCallerEndTheWait() {
        microsoft.answers(CURSOR, last().withFixedDelay(5_000));
        var stop = new IllegalStateException("cancelled");
        assertThatThrownBy(() ->
                        changes(
                                10,
                                () -> {
                                    throw stop;
                                }))
                .isSameAs(stop);
    }

    private Told told() {
        return (Told) round(10);
    }

    private ChangeRound round(int most) {
        return changes(most, () -> {});
    }

    private ChangeRound changes(int most, Runnable waiting) {
        return Provider.at(microsoft, time)
                .source()
                .changes(TENANT, microsoft.url() + CURSOR, most, waiting);
    }

    private SourceFailure failure() {
        return catchThrowableOfType(SourceException.class, () -> round(10)).failure();
    }

    private static String recorded(String name) {
        return sample(name).replace("https://graph.microsoft.com", microsoft.url());
    }

    private static String changed(int number, String upn) {
        return FakeMicrosoft.user(number, upn);
    }

    private static String removed(int number, String reason) {
        return "{\"id\":\"%s\",\"@removed\":{\"reason\":\"%s\"}}".formatted(id(number), reason);
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder page(
            String next, String... users) {
        return FakeMicrosoft.page(microsoft.url() + next, null, users);
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder last(
            String... users) {
        return okJson(
                "{\"@odata.deltaLink\":\"%s\",\"value\":[%s]}"
                        .formatted(microsoft.url() + PATH + NEXT, String.join(",", users)));
    }
}
