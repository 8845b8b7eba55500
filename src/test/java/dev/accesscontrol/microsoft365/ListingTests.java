package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.lessThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.LINK_2;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.LINK_3;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.USERS_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListingTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final Provider provider = Provider.at(microsoft, new SimulatedTime());
    private final RecordingSink sink = new RecordingSink();
    private final DomainListing listing = new DomainListing(provider, sink);

    @Test
    void asksForTheDomainWithEverythingThatAnAdvancedQueryNeeds() {
        microsoft.firstPage(page(null, 0L));
        listing.run();
        microsoft
                .server()
                .verify(
                        getRequestedFor(urlPathEqualTo(USERS_PATH))
                                .withHeader("ConsistencyLevel", equalTo("eventual"))
                                .withHeader("client-request-id", matching("[0-9a-f-]{36}"))
                                .withQueryParam("$count", equalTo("true"))
                                .withQueryParam("$top", equalTo("999"))
                                .withQueryParam(
                                        "$filter",
                                        equalTo("endsWith(userPrincipalName,'@contoso.com')"))
                                .withQueryParam(
                                        "$select",
                                        equalTo(
                                                "id,userPrincipalName,displayName,givenName,surname,mail,"
                                                        + "proxyAddresses,onPremisesImmutableId,"
                                                        + "onPremisesSyncEnabled,accountEnabled,userType")));
    }

    @Test
    void followsTheLinksAsTheyCameAndRepeatsTheHeaderOnEachPage() {
        microsoft.firstPage(page(microsoft.url() + LINK_2, 3L, user(1, "one@contoso.com")));
        microsoft.answers(LINK_2, page(microsoft.url() + LINK_3, null, user(2, "two@contoso.com")));
        microsoft.answers(LINK_3, page(null, null, user(3, "three@contoso.com")));
        listing.run();
        assertThat(sink.upns())
                .containsExactly("one@contoso.com", "two@contoso.com", "three@contoso.com");
        microsoft
                .server()
                .verify(
                        getRequestedFor(urlEqualTo(LINK_2))
                                .withHeader("ConsistencyLevel", equalTo("eventual")));
    }

    @Test
    void tellsTheTotalOnTheFirstPageOnly() {
        microsoft.firstPage(page(microsoft.url() + LINK_2, 2L, user(1, "one@contoso.com")));
        microsoft.answers(LINK_2, page(null, 2L, user(2, "two@contoso.com")));
        listing.run();
        assertThat(sink.totals).containsExactly(OptionalLong.of(2), OptionalLong.empty());
    }

    @Test
    void goesOnAfterAnEmptyPageThatHasALink() {
        microsoft.firstPage(page(microsoft.url() + LINK_2, 1L));
        microsoft.answers(LINK_2, page(null, null, user(1, "one@contoso.com")));
        listing.run();
        assertThat(sink.upns()).containsExactly("one@contoso.com");
    }

    @Test
    void readsARecordedPageAndSendsItsQuotedLinkBackByteForByte() {
        var recorded =
                sample("users-page-with-nextlink")
                        .replace("https://graph.microsoft.com", microsoft.url());
        microsoft.firstPage(okJson(recorded));
        microsoft.answers(linkIn(recorded), page(null, null));
        provider.source().listUsers(TENANT, "contoso.onmicrosoft.com", sink);
        assertThat(sink.upns())
                .containsExactly("AchimM@contoso.onmicrosoft.com", "AnneM@contoso.onmicrosoft.com");
        microsoft.server().verify(1, getRequestedFor(urlEqualTo(linkIn(recorded))));
    }

    @Test
    void leavesOutWhoMovedAwayWhileTheIndexStillLags() {
        microsoft.firstPage(
                page(
                        null,
                        3L,
                        user(1, "stays@Contoso.COM"),
                        user(2, "moved@fabrikam.com"),
                        user(3, "sub@mail.contoso.com")));
        listing.run();
        assertThat(sink.upns()).containsExactly("stays@Contoso.COM");
    }

    @Test
    void letsTheSinkEndTheListing() {
        microsoft.firstPage(page(microsoft.url() + LINK_2, 2L, user(1, "one@contoso.com")));
        var stop = new IllegalStateException("cancelled");
        assertThatThrownBy(() ->
                        provider.source().listUsers(TENANT, "contoso.com", stoppingSink(stop)))
                .isSameAs(stop);
        // the second page may be on its way already
        microsoft.server().verify(lessThanOrExactly(1), getRequestedFor(urlEqualTo(LINK_2)));
    }

    private static ListingSink stoppingSink(RuntimeException stop) {
        return new ListingSink() {
            @Override
            public void page(List<SourceUser> users, OptionalLong total) {
                throw stop;
            }

            @Override
            public void restarted() {}
        };
    }

    private static String linkIn(String page) {
        var link = page.replaceAll("(?s).*\"@odata.nextLink\": \"([^\"]+)\".*", "$1");
        return link.substring(microsoft.url().length());
    }
}
