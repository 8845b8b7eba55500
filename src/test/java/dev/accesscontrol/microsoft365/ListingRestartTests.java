package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.LINK_2;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.LINK_3;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.error;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.graphError;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links to a next page that Microsoft no longer knows. */
class ListingRestartTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final RecordingSink sink = new RecordingSink();
    private final DomainListing listing =
            new DomainListing(Provider.at(microsoft, new SimulatedTime()), sink);

    @Test
    void startsAgainWhenThePageTokenHasExpired() {
        microsoft.firstPage(page(microsoft.url() + LINK_2, 2L, user(1, "one@contoso.com")));
        microsoft.answersInTurn(
                get(urlEqualTo(LINK_2)),
                error(400, sample("error-400-expired-page-token")),
                page(null, null, user(2, "two@contoso.com")));
        listing.run();
        assertThat(sink.restarts).isEqualTo(1);
        assertThat(sink.upns()).containsExactly("one@contoso.com", "two@contoso.com");
    }

    @Test
    void waitsInTheSecondPassAsInTheFirst() {
        microsoft.firstPage(page(microsoft.url() + LINK_2, 2L, user(1, "one@contoso.com")));
        microsoft.answersInTurn(
                get(urlEqualTo(LINK_2)),
                error(400, sample("error-400-expired-page-token")),
                graphError(429, "TooManyRequests").withHeader("Retry-After", "3"),
                page(null, null, user(2, "two@contoso.com")));
        listing.run();
        assertThat(sink.restarts).isEqualTo(1);
        assertThat(sink.upns()).containsExactly("one@contoso.com", "two@contoso.com");
    }

    @Test
    void givesUpAfterFiveNewStarts() {
        microsoft.firstPage(page(microsoft.url() + LINK_2, 2L, user(1, "one@contoso.com")));
        microsoft.answers(LINK_2, graphError(400, "DirectoryPageTokenNotFoundException"));
        assertThat(listing.failure().cause()).isEqualTo(Cause.INCOMPLETE);
        assertThat(sink.restarts).isEqualTo(5);
    }

    @Test
    void failsOnADamagedPageTokenWithoutANewStart() {
        microsoft.firstPage(page(microsoft.url() + LINK_2, 2L, user(1, "one@contoso.com")));
        microsoft.answers(LINK_2, graphError(400, "Request_BadRequest"));
        assertThat(listing.failure())
                .isEqualTo(
                        new SourceFailure(
                                Cause.UNEXPECTED_ANSWER, "Request_BadRequest", "request-1"));
        assertThat(sink.restarts).isZero();
    }

    @Test
    void goesBackToTheLastGoodLinkWhenTheLinkOfARetriedAnswerIsUnknown() {
        microsoft.firstPage(page(microsoft.url() + LINK_2, 3L, user(1, "one@contoso.com")));
        microsoft.answersInTurn(
                get(urlEqualTo(LINK_2)),
                graphError(503, "serviceNotAvailable"),
                page(microsoft.url() + LINK_3, null, user(2, "two@contoso.com")));
        microsoft.answersInTurn(
                get(urlEqualTo(LINK_3)),
                error(400, sample("error-400-expired-page-token")),
                page(null, null, user(3, "three@contoso.com")));
        listing.run();
        assertThat(sink.restarts).isZero();
        assertThat(sink.upns())
                .containsExactly(
                        "one@contoso.com",
                        "two@contoso.com",
                        "two@contoso.com",
                        "three@contoso.com");
    }
}
