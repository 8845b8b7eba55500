package dev.accesscontrol.microsoft365;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"2, PT2S", "2.128, PT2.128S", "0, PT0S", "0.0001, PT0.001S", "86400, PT24H"})
    void readsSeconds(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, null, NOW)).isEqualTo(expected);
    }

    @Test
    void readsADateByTheServersOwnClock() {
        assertThat(
                        RetryAfter.parse(
                                "Tue, 24 Nov 2026 10:00:30 GMT",
                                "Tue, 24 Nov 2026 10:00:00 GMT",
                                NOW))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void readsADateByOurClockWhenTheServerDoesNotTellItsTime() {
        assertThat(RetryAfter.parse("Tue, 24 Nov 2026 09:00:07 GMT", null, NOW))
                .isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void takesADateThatHasPassedForNow() {
        assertThat(RetryAfter.parse("Tue, 24 Nov 2026 08:00:00 GMT", null, NOW))
                .isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "2 s", "2026-11-24T09:00:07Z", "NaN"})
    void takesRubbishForNoHeader(String header) {
        assertThat(RetryAfter.parse(header, null, NOW)).isNull();
    }

    @Test
    void doesNotStumbleOverAnEndlessNumber() {
        assertThat(RetryAfter.parse("9".repeat(400), null, NOW)).isEqualTo(Duration.ofDays(365));
        assertThat(RetryAfter.parse("1e999999999", null, NOW)).isEqualTo(Duration.ofDays(365));
    }
}
