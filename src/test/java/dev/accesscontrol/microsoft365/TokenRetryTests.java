package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.tokenAnswer;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.tokenRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens that Microsoft gives only when it is asked again. */
class TokenRetryTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final SimulatedTime time = new SimulatedTime();
    private final DomainListing listing =
            new DomainListing(Provider.at(microsoft, time), new RecordingSink());

    @ParameterizedTest
    @CsvSource({"90024", "90033", "90055", "50000", "650051"})
    void triesAgainWhatMayPass(int code) {
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)),
                tokenRefusal("invalid_request", code),
                tokenAnswer("t"));
        microsoft.firstPage(page(null, 0L));
        listing.run();
        assertThat(time.slept()).isPositive();
    }

    @Test
    void givesMicrosoftHalfAMinuteToSetTheApplicationUp() {
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)),
                tokenRefusal("invalid_client", 650051),
                tokenAnswer("t"));
        microsoft.firstPage(page(null, 0L));
        listing.run();
        assertThat(time.slept()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }

    @Test
    void waitsAsLongAsTheTokenEndpointAsks() {
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)),
                aResponse().withStatus(429).withHeader("Retry-After", "7").withBody("slow down"),
                tokenAnswer("t"));
        microsoft.firstPage(page(null, 0L));
        listing.run();
        assertThat(time.slept()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
    }

    @Test
    void triesAgainAfterACutConnection() {
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                tokenAnswer("t"));
        microsoft.firstPage(page(null, 0L));
        listing.run();
        assertThat(time.slept()).isPositive();
    }
}
