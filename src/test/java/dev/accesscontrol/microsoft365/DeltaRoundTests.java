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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.provisioning.source.ChangeRound.Told;
import dev.accesscontrol.provisioning.source.ChangeRound.TooMany;
import dev.accesscontrol.provisioning.source.SourceChange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeltaRoundTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final SimulatedTime time = new SimulatedTime();
    private final DeltaTenant tenant = new DeltaTenant(microsoft, time);

    @Test
    void beginsNowWithEverythingThatIsSynchronised() {
        microsoft.server().stubFor(get(urlPathEqualTo(DeltaTenant.PATH)).willReturn(tenant.last()));
        assertThat(tenant.source().changesFromNow(TENANT, () -> {}))
                .contains(microsoft.url() + DeltaTenant.PATH + DeltaTenant.NEXT);
        microsoft
                .server()
                .verify(
                        getRequestedFor(urlPathEqualTo(DeltaTenant.PATH))
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
        microsoft
                .server()
                .stubFor(
                        get(urlPathEqualTo(DeltaTenant.PATH)).willReturn(graphError(status, code)));
        assertThat(tenant.source().changesFromNow(TENANT, () -> {})).isEmpty();
    }

    @Test
    void tellsEachPersonOnceAsToldLast() {
        microsoft.answers(
                DeltaTenant.CURSOR,
                tenant.page(
                        DeltaTenant.PAGE_2,
                        DeltaTenant.changed(1, "old@contoso.com"),
                        DeltaTenant.removed(2, "changed"),
                        DeltaTenant.removed(3, "deleted")));
        microsoft.answers(
                DeltaTenant.PAGE_2,
                tenant.last(
                        DeltaTenant.changed(1, "new@fabrikam.com"),
                        DeltaTenant.changed(2, "back@contoso.com")));
        var told = tenant.told();
        assertThat(told.changes())
                .containsExactlyInAnyOrder(
                        new SourceChange(id(1), "new@fabrikam.com", false),
                        new SourceChange(id(2), "back@contoso.com", false),
                        new SourceChange(id(3), null, true));
        assertThat(told.cursor()).isEqualTo(microsoft.url() + DeltaTenant.PATH + DeltaTenant.NEXT);
        microsoft
                .server()
                .verify(
                        2,
                        getRequestedFor(urlPathEqualTo(DeltaTenant.PATH))
                                .withHeader("x-ms-throttle-priority", equalTo("Low")));
    }

    @Test
    void readsARecordedRound() {
        microsoft.answers(
                DeltaTenant.CURSOR,
                okJson(tenant.recorded("users-delta-5-changes-removed-changed")));
        assertThat(tenant.told().changes())
                .containsExactly(
                        new SourceChange("25dcffff-959e-4ece-9973-e5d9b800e8cc", null, false),
                        new SourceChange("8ffff70c-1c63-4860-b963-e34ec660931d", null, true));
    }

    @Test
    void toldNothingGoesOnFromTheNewLink() {
        microsoft.answers(DeltaTenant.CURSOR, tenant.last());
        assertThat(tenant.told())
                .isEqualTo(
                        new Told(List.of(), microsoft.url() + DeltaTenant.PATH + DeltaTenant.NEXT));
    }

    @Test
    void goesOnAfterAnEmptyPageThatHasALink() {
        microsoft.answers(DeltaTenant.CURSOR, tenant.page(DeltaTenant.PAGE_2));
        microsoft.answers(
                DeltaTenant.PAGE_2, tenant.last(DeltaTenant.changed(1, "one@contoso.com")));
        assertThat(tenant.told().changes()).hasSize(1);
    }

    @Test
    void stopsReadingWhenThereAreTooMany() {
        microsoft.answers(
                DeltaTenant.CURSOR,
                tenant.page(
                        DeltaTenant.PAGE_2,
                        DeltaTenant.changed(1, "a@contoso.com"),
                        DeltaTenant.changed(1, "b@contoso.com"),
                        DeltaTenant.changed(2, "c@contoso.com")));
        assertThat(tenant.round(1)).isInstanceOf(TooMany.class);
        microsoft.server().verify(0, getRequestedFor(urlEqualTo(DeltaTenant.PAGE_2)));
    }

    @Test
    void triesAThrottledPageAgain() {
        microsoft.answersInTurn(
                get(urlEqualTo(DeltaTenant.CURSOR)),
                graphError(429, "TooManyRequests").withHeader("Retry-After", "3"),
                tenant.last());
        tenant.told();
        assertThat(time.slept()).isPositive();
    }

    @Test
    void letsTheCallerEndTheWait() {
        microsoft.answers(DeltaTenant.CURSOR, tenant.last().withFixedDelay(5_000));
        var stop = new IllegalStateException("cancelled");
        assertThatThrownBy(() ->
                        tenant.changes(
                                10,
                                () -> {
                                    throw stop;
                                }))
                .isSameAs(stop);
    }
}
