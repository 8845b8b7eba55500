package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.LINK_2;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.USERS_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.error;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingFailureTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final RecordingSink sink = new RecordingSink();
    private final DomainListing listing =
            new DomainListing(Provider.at(microsoft, new SimulatedTime()), sink);

    @Test
    void failsWhenTheQueryIsNotSupported() {
        microsoft.firstPage(error(400, sample("error-400-endswith-without-advanced-parameters")));
        assertThat(listing.failure().code()).isEqualTo("Request_UnsupportedQuery");
    }

    @Test
    void failsWhenALinkLeadsInACircle() {
        microsoft.firstPage(page(microsoft.url() + LINK_2, 2L, user(1, "one@contoso.com")));
        microsoft.answers(LINK_2, page(microsoft.url() + LINK_2, null, user(2, "two@contoso.com")));
        assertThat(listing.failure())
                .isEqualTo(new SourceFailure(Cause.INCOMPLETE, "EndlessList", null));
    }

    @Test
    void takesAnAnswerWithoutPeopleInItForNoListing() {
        microsoft.firstPage(okJson("{}"));
        assertThat(listing.failure().cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
        assertThat(sink.pages).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":[{\"id\":\"id-1\",\"userPrinc",
                "{\"value\":[{]}",
                "no JSON",
                ""
            })
    void asksAgainForAPageThatIsCutShortOrNoJson(String body) {
        microsoft.answersInTurn(
                get(urlPathEqualTo(USERS_PATH)),
                error(200, body),
                page(null, 1L, user(1, "one@contoso.com")));
        listing.run();
        assertThat(sink.upns()).containsExactly("one@contoso.com");
    }

    @Test
    void failsWhenAPageIsSomethingElse() {
        microsoft.firstPage(okJson("{\"value\":[{\"id\":{\"not\":\"a text\"}}]}"));
        assertThat(listing.failure().cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
        assertThat(sink.pages).isZero();
    }
}
