package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
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

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private static final ResponseDefinitionBuilder GOOD = page(null, 1L, user(1, "a@contoso.com"));

    private final SimulatedTime time = new SimulatedTime();
    private final RecordingSink sink = new RecordingSink();

    @ParameterizedTest
    @CsvSource({"2, PT2S", "2.128, PT2.128S", "0, PT1S", "86, PT86S"})
    void waitsAsLongAsMicrosoftAsks(String retryAfter, Duration atLeast) {
        firstAnswers(throttled().withHeader("Retry-After", retryAfter), GOOD);
        list();
        assertThat(sink.upns()).containsExactly("a@contoso.com");
        assertThat(time.slept()).isBetween(atLeast, atLeast.plusSeconds(1));
    }

    @Test
    void waitsUntilTheDateThatMicrosoftNames() {
        firstAnswers(
                throttled()
                        .withHeader("Date", "Tue, 24 Nov 2026 10:00:00 GMT")
                        .withHeader("Retry-After", "Tue, 24 Nov 2026 10:00:40 GMT"),
                GOOD);
        list();
        assertThat(time.slept()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(41));
    }

    @Test
    void waitsLongerEachTimeWhenNothingIsAsked() {
        firstAnswers(throttled(), throttled(), throttled(), throttled(), GOOD);
        list();
        assertThat(time.slept()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(15));
    }

    @Test
    void givesUpAtOnceWhenAskedToWaitLongerThanItsPatience() {
        firstAnswers(throttled().withHeader("Retry-After", "86400"), GOOD);
        assertThat(failure())
                .isEqualTo(
                        new SourceFailure(
                                Cause.THROTTLED,
                                "TooManyRequests",
                                "94fb3b52-452a-4535-a601-69e0a90e3aa2"));
        assertThat(time.slept()).isZero();
    }

    @Test
    void givesUpWhenItsPatienceIsUsedUp() {
        firstAnswers(throttled().withHeader("Retry-After", "100"));
        assertThat(failure().cause()).isEqualTo(Cause.THROTTLED);
        assertThat(time.slept()).isBetween(Duration.ofSeconds(200), Duration.ofSeconds(300));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 509})
    void triesAgainWhatMayPass(int status) {
        firstAnswers(graphError(status, "serviceNotAvailable"), GOOD);
        list();
        assertThat(sink.upns()).hasSize(1);
    }

    @Test
    void triesAgainAfterAnErrorPageOfSomethingInBetween() {
        firstAnswers(
                aResponse()
                        .withStatus(502)
                        .withHeader("Content-Type", "text/html")
                        .withHeader("Retry-After", "30")
                        .withBody("<html>Bad gateway</html>"),
                GOOD);
        list();
        assertThat(time.slept()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }

    @Test
    void takesAPageOfSomethingInBetweenForNoAnswer() {
        firstAnswers(
                aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "text/html")
                        .withBody("<html>Sign in to the network</html>"));
        assertThat(failure().cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
        assertThat(sink.pages).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void triesAgainAfterACutConnection(Fault fault) {
        firstAnswers(aResponse().withFault(fault), GOOD);
        list();
        assertThat(sink.upns()).hasSize(1);
    }

    @Test
    void triesAgainAfterABodyThatEndsInTheMiddle() {
        firstAnswers(
                FakeMicrosoft.page(null, 1L, user(1, "a@contoso.com"))
                        .withHeader("Content-Length", "100000"),
                GOOD);
        list();
        assertThat(sink.upns()).hasSize(1);
        assertThat(sink.pages).isEqualTo(1);
    }

    @Test
    void tellsThatMicrosoftIsUnreachableByTheIdOfItsOwnRequest() {
        firstAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        var failure = failure();
        assertThat(failure.cause()).isEqualTo(Cause.UNREACHABLE);
        var sent = microsoft.server().findAll(getRequestedFor(urlPathEqualTo(USERS_PATH)));
        assertThat(failure.requestId()).isEqualTo(sent.getLast().getHeader("client-request-id"));
    }

    @Test
    void namesEachTryByAnIdOfItsOwn() {
        firstAnswers(throttled(), throttled(), GOOD);
        list();
        assertThat(microsoft.server().findAll(getRequestedFor(urlPathEqualTo(USERS_PATH))))
                .extracting(request -> request.getHeader("client-request-id"))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 501})
    void doesNotTryAgainWhatLasts(int status) {
        firstAnswers(graphError(status, "SomeCode"), GOOD);
        assertThat(failure().cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
        assertThat(time.slept()).isZero();
    }

    @Test
    void survivesAThrottledLastPage() {
        var links = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            links.add(USERS_PATH + "?page=" + i);
        }
        microsoft.firstPage(next(links.getFirst(), 0));
        for (int i = 0; i < 9; i++) {
            microsoft.answers(links.get(i), next(links.get(i + 1), i + 1));
        }
        microsoft.answersInTurn(
                get(urlEqualTo(links.getLast())),
                throttled().withHeader("Retry-After", "3"),
                page(null, null, user(10, "u10@contoso.com")));
        list();
        assertThat(sink.upns()).hasSize(11).doesNotHaveDuplicates();
        assertThat(sink.restarts).isZero();
    }

    @Test
    void endsTheWaitWhenItsThreadIsInterrupted() {
        firstAnswers(throttled().withHeader("Retry-After", "200"), GOOD);
        Sleeper interrupted =
                duration -> {
                    throw new InterruptedException();
                };
        var provider =
                Provider.of(Provider.settings(microsoft.url(), null, null), interrupted, time);
        assertThatThrownBy(() -> provider.source().listUsers(TENANT, "contoso.com", sink))
                .isInstanceOf(CancellationException.class);
    }

    private static ResponseDefinitionBuilder throttled() {
        return error(429, sample("error-429-too-many-requests"));
    }

    private static ResponseDefinitionBuilder next(String link, int number) {
        return page(microsoft.url() + link, null, user(number, "u" + number + "@contoso.com"));
    }

    private static void firstAnswers(ResponseDefinitionBuilder... answers) {
        microsoft.answersInTurn(get(urlPathEqualTo(USERS_PATH)), answers);
    }

    private void list() {
        Provider.at(microsoft, time).source().listUsers(TENANT, "contoso.com", sink);
    }

    private SourceFailure failure() {
        return catchThrowableOfType(SourceException.class, this::list).failure();
    }
}
