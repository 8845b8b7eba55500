package dev.accesscontrol.provisioning.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When connections are synchronised. */
class RhythmTests {

    private static final Instant NOW = Instant.parse("2026-11-24T05:17:31.123Z");

    private final Rhythm hourly = new Rhythm(Duration.ofHours(1));
    private final UUID connection = new UUID(4711, 815);

    @Test
    void comesOnceAnInterval() {
        var first = hourly.next(connection, NOW);
        assertThat(first).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(hourly.next(connection, first)).isEqualTo(first.plus(Duration.ofHours(1)));
        assertThat(hourly.next(connection, first.minusMillis(1))).isEqualTo(first);
    }

    @Test
    void keepsItsMinuteHoweverMuchWasMissed() {
        var first = hourly.next(connection, NOW);
        assertThat(hourly.next(connection, NOW.plus(Duration.ofHours(1000))))
                .isEqualTo(first.plus(Duration.ofHours(1000)));
        assertThat(hourly.next(connection, Instant.EPOCH.minusSeconds(1)))
                .isAfterOrEqualTo(Instant.EPOCH.minusSeconds(1));
    }

    @Test
    void beginsAtWholeMinutesSpreadOverTheInterval() {
        var times =
                IntStream.range(0, 1000)
                        .mapToObj(i -> hourly.next(UUID.randomUUID(), NOW))
                        .collect(Collectors.toSet());
        assertThat(times).hasSizeGreaterThan(50).allMatch(time -> time.getEpochSecond() % 60 == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT90S", "PT24H"})
    void takesAnyIntervalFromAMinuteOn(String text) {
        var rhythm = new Rhythm(new PeriodicSettings(Duration.parse(text)).interval());
        var first = rhythm.next(connection, NOW);
        assertThat(Duration.between(NOW, first)).isBetween(Duration.ofMillis(1), rhythm.interval());
        assertThat(first).isBeforeOrEqualTo(rhythm.horizon(NOW));
    }

    @Test
    void takesNoShorterInterval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeriodicSettings(Duration.ofSeconds(59)))
                .withMessageContaining("accesscontrol.provisioning.interval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeriodicSettings(Duration.ofHours(-1)));
    }
}
