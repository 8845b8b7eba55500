package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.id;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.accesscontrol.microsoft365.BatchDesk.Part;
import dev.accesscontrol.provisioning.source.PersonKey;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a batch that fail inside a good answer. */
class BatchRetryTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private static final Part ONE = Part.of(200, user(1, "one@contoso.com"));
    private static final Part TWO = Part.of(200, user(2, "two@contoso.com"));
    private static final Part THROTTLED = Part.error(429, "TooManyRequests");

    private final SimulatedTime time = new SimulatedTime();
    private final Provider provider = Provider.at(microsoft, time);

    @Test
    void asksOnlyTheThrottledPartsAgainAfterTheLongestPauseThatOneAsksFor() {
        microsoft.batches().answers(id(1), THROTTLED.retryAfter("7"), ONE);
        microsoft.batches().answers(id(2), THROTTLED.retryAfter("40"), TWO);
        confirm(3);
        assertThat(time.slept()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(41));
        assertThat(microsoft.batches().batches()).hasSize(2);
        assertThat(microsoft.batches().batches().get(1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 424, 429, 500, 502, 503, 504, 509})
    void asksAPartAgainWhoseFailureMayPass(int status) {
        microsoft.batches().answers(id(1), Part.error(status, "serviceNotAvailable"), ONE);
        confirm(1);
        assertThat(time.slept()).isPositive();
    }

    @Test
    void asksAPartAgainThatHasNoAnswer() {
        microsoft.batches().answers(id(1), BatchDesk.MISSING, ONE);
        confirm(2);
        assertThat(microsoft.batches().batches().get(1)).hasSize(1);
    }

    @Test
    void failsWhenAPartNeverHasAnAnswer() {
        microsoft.batches().answers(id(1), BatchDesk.MISSING);
        assertThat(failure(2)).isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    @Test
    void failsWhenAPartIsThrottledForEver() {
        microsoft.batches().answers(id(1), THROTTLED.retryAfter("100"));
        assertThat(failure(2)).isEqualTo(Cause.THROTTLED);
    }

    @Test
    void failsAtOnceWhenAPartFailsForGoodWhileAnotherIsThrottled() {
        microsoft.batches().answers(id(1), THROTTLED.retryAfter("100"));
        microsoft.batches().answers(id(2), Part.error(403, "Authorization_RequestDenied"));
        assertThat(failure(2)).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(time.slept()).isZero();
    }

    @Test
    void renewsTheTokenOnceWhenAPartRejectsIt() {
        microsoft.batches().answers(id(1), Part.error(401, "InvalidAuthenticationToken"), ONE);
        confirm(2);
        assertThat(microsoft.tokensAsked()).isEqualTo(2);
        assertThat(time.slept()).isZero();
    }

    @Test
    void renewsTheTokenFirstWhenAnotherPartIsRefused() {
        microsoft.batches().answers(id(1), Part.error(403, "Authorization_RequestDenied"), ONE);
        microsoft.batches().answers(id(2), Part.error(401, "InvalidAuthenticationToken"), TWO);
        confirm(2);
        assertThat(microsoft.tokensAsked()).isEqualTo(2);
    }

    @Test
    void failsWhenAPartRejectsTheNewTokenToo() {
        microsoft.batches().answers(id(1), Part.error(401, "InvalidAuthenticationToken"));
        assertThat(failure(2)).isEqualTo(Cause.MISCONFIGURED);
    }

    @Test
    void triesAWholeBatchAgain() {
        microsoft.answersInTurn(
                post(urlPathEqualTo(BatchDesk.PATH)),
                FakeMicrosoft.graphError(503, "serviceNotAvailable").withHeader("Retry-After", "9"),
                WireMock.aResponse().withTransformers(BatchDesk.NAME));
        confirm(1);
        assertThat(time.slept()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
    }

    private static java.util.List<PersonKey> keys(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(FakeMicrosoft::id)
                .map(PersonKey::ofObject)
                .toList();
    }

    private void confirm(int people) {
        assertThat(provider.source().confirm(TENANT, keys(people), () -> {})).hasSize(people);
    }

    private Cause failure(int people) {
        return catchThrowableOfType(SourceException.class, () -> confirm(people)).failure().cause();
    }
}
