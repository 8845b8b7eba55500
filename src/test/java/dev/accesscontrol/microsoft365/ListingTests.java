package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.USERS_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.error;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.graphError;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private static final String LINK_2 = USERS_PATH + "?$count=true&$skiptoken=m%27two%27%2B";
    private static final String LINK_3 = USERS_PATH + "?$count=true&$skiptoken=m%27three%27";

    private final SimulatedTime time = new SimulatedTime();
    private final RecordingSink sink = new RecordingSink();

    @Test
    void asksForTheDomainWithEverythingThatAnAdvancedQueryNeeds() {
        microsoft.firstPage(page(null, 0L));
        list();
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
        microsoft.firstPage(page(url(LINK_2), 3L, user(1, "one@contoso.com")));
        microsoft.answers(LINK_2, page(url(LINK_3), null, user(2, "two@contoso.com")));
        microsoft.answers(LINK_3, page(null, null, user(3, "three@contoso.com")));
        list();
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
        microsoft.firstPage(page(url(LINK_2), 2L, user(1, "one@contoso.com")));
        microsoft.answers(LINK_2, page(null, 2L, user(2, "two@contoso.com")));
        list();
        assertThat(sink.totals).containsExactly(OptionalLong.of(2), OptionalLong.empty());
    }

    @Test
    void goesOnAfterAnEmptyPageThatHasALink() {
        microsoft.firstPage(page(url(LINK_2), 1L));
        microsoft.answers(LINK_2, page(null, null, user(1, "one@contoso.com")));
        list();
        assertThat(sink.upns()).containsExactly("one@contoso.com");
    }

    @Test
    void readsARecordedPageAndSendsItsQuotedLinkBackByteForByte() {
        var recorded =
                sample("users-page-with-nextlink")
                        .replace("https://graph.microsoft.com", microsoft.url());
        microsoft.firstPage(okJson(recorded));
        microsoft.answers(linkIn(recorded), page(null, null));
        Provider.at(microsoft, time).source().listUsers(TENANT, "contoso.onmicrosoft.com", sink);
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
        list();
        assertThat(sink.upns()).containsExactly("stays@Contoso.COM");
    }

    @Test
    void startsAgainWhenThePageTokenHasExpired() {
        microsoft.firstPage(page(url(LINK_2), 2L, user(1, "one@contoso.com")));
        microsoft.answersInTurn(
                get(urlEqualTo(LINK_2)),
                error(400, sample("error-400-expired-page-token")),
                page(null, null, user(2, "two@contoso.com")));
        list();
        assertThat(sink.restarts).isEqualTo(1);
        assertThat(sink.upns()).containsExactly("one@contoso.com", "two@contoso.com");
    }

    @Test
    void givesUpAfterFiveNewStarts() {
        microsoft.firstPage(page(url(LINK_2), 2L, user(1, "one@contoso.com")));
        microsoft.answers(LINK_2, graphError(400, "DirectoryPageTokenNotFoundException"));
        assertThat(failure().cause()).isEqualTo(Cause.INCOMPLETE);
        assertThat(sink.restarts).isEqualTo(5);
    }

    @Test
    void failsOnADamagedPageTokenWithoutANewStart() {
        microsoft.firstPage(page(url(LINK_2), 2L, user(1, "one@contoso.com")));
        microsoft.answers(LINK_2, graphError(400, "Request_BadRequest"));
        assertThat(failure())
                .isEqualTo(
                        new SourceFailure(
                                Cause.UNEXPECTED_ANSWER, "Request_BadRequest", "request-1"));
        assertThat(sink.restarts).isZero();
    }

    @Test
    void failsWhenTheQueryIsNotSupported() {
        microsoft.firstPage(error(400, sample("error-400-endswith-without-advanced-parameters")));
        assertThat(failure().code()).isEqualTo("Request_UnsupportedQuery");
    }

    @Test
    void goesBackToTheLastGoodLinkWhenTheLinkOfARetriedAnswerIsUnknown() {
        microsoft.firstPage(page(url(LINK_2), 3L, user(1, "one@contoso.com")));
        microsoft.answersInTurn(
                get(urlEqualTo(LINK_2)),
                graphError(503, "serviceNotAvailable"),
                page(url(LINK_3), null, user(2, "two@contoso.com")));
        microsoft.answersInTurn(
                get(urlEqualTo(LINK_3)),
                error(400, sample("error-400-expired-page-token")),
                page(null, null, user(3, "three@contoso.com")));
        list();
        assertThat(sink.restarts).isZero();
        assertThat(sink.upns())
                .containsExactly(
                        "one@contoso.com",
                        "two@contoso.com",
                        "two@contoso.com",
                        "three@contoso.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com/v1.0/users?$skiptoken=x",
                "http://localhost:1/v1.0/users?$skiptoken=x",
                "http://localhost.evil.example/v1.0/users?$skiptoken=x",
                "ftp://localhost/v1.0/users",
                "//localhost/v1.0/users",
                "not an address"
            })
    void sendsNoTokenToALinkThatLeadsElsewhere(String link) {
        microsoft.firstPage(page(link, 2L, user(1, "one@contoso.com")));
        assertThat(failure().code()).isEqualTo("ForeignLink");
        microsoft.server().verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void sendsNoTokenToALinkOfTheSameHostWithAnotherScheme() {
        microsoft.firstPage(
                page(
                        microsoft.url().replace("http:", "https:") + LINK_2,
                        2L,
                        user(1, "one@contoso.com")));
        assertThat(failure().code()).isEqualTo("ForeignLink");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1.0/../beta/users", "/v1.0/%2E%2e/users", "/v1.0x/users", "/users"})
    void sendsNoTokenToAnotherPartOfTheHost(String path) {
        microsoft.firstPage(page(url(path), 2L, user(1, "one@contoso.com")));
        assertThat(failure().code()).isEqualTo("ForeignLink");
    }

    @Test
    void failsWhenALinkLeadsInACircle() {
        microsoft.firstPage(page(url(LINK_2), 2L, user(1, "one@contoso.com")));
        microsoft.answers(LINK_2, page(url(LINK_2), null, user(2, "two@contoso.com")));
        assertThat(failure()).isEqualTo(new SourceFailure(Cause.INCOMPLETE, "EndlessList", null));
    }

    @Test
    void takesAnAnswerWithoutPeopleInItForNoListing() {
        microsoft.firstPage(okJson("{}"));
        assertThat(failure().cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
        assertThat(sink.pages).isZero();
    }

    @Test
    void letsTheSinkEndTheListing() {
        microsoft.firstPage(page(url(LINK_2), 2L, user(1, "one@contoso.com")));
        var stop = new IllegalStateException("cancelled");
        assertThatThrownBy(() ->
                        Provider.at(microsoft, time)
                                .source()
                                .listUsers(TENANT, "contoso.com", stoppingSink(stop)))
                .isSameAs(stop);
        microsoft.server().verify(0, getRequestedFor(urlEqualTo(LINK_2)));
    }

    @Test
    void neverFollowsARedirect() {
        microsoft.firstPage(temporaryRedirect(microsoft.url() + "/elsewhere"));
        assertThat(failure().cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
        microsoft.server().verify(0, getRequestedFor(urlEqualTo("/elsewhere")));
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

    private void list() {
        Provider.at(microsoft, time).source().listUsers(TENANT, "contoso.com", sink);
    }

    private SourceFailure failure() {
        return catchThrowableOfType(SourceException.class, this::list).failure();
    }

    private static String url(String path) {
        return microsoft.url() + path;
    }

    private static String linkIn(String page) {
        var link = page.replaceAll("(?s).*\"@odata.nextLink\": \"([^\"]+)\".*", "$1");
        return link.substring(microsoft.url().length());
    }
}
