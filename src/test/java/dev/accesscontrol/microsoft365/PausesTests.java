package dev.accesscontrol.microsoft365;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PausesTests {

    private final Random random = new Random();

    @RepeatedTest(20)
    void neverComesBackEarlierThanAsked() {
        assertThat(Pauses.after(1, Duration.ofMillis(2_128), random))
                .isBetween(Duration.ofMillis(2_128), Duration.ofMillis(3_128));
    }

    @RepeatedTest(20)
    void waitsASecondAtLeast() {
        assertThat(Pauses.after(1, Duration.ofMillis(5), random))
                .isGreaterThanOrEqualTo(Pauses.FLOOR);
        assertThat(Pauses.after(1, Duration.ZERO, random)).isGreaterThanOrEqualTo(Pauses.FLOOR);
        assertThat(Pauses.after(1, null, random)).isGreaterThanOrEqualTo(Pauses.FLOOR);
    }

    @RepeatedTest(20)
    void waitsLongerWithEachTry() {
        assertThat(Pauses.after(4, null, random))
                .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(Pauses.after(5, Duration.ZERO, random))
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
    }

    @Test
    void waitsAMinuteAtMostWhenNothingElseIsAsked() {
        assertThat(Pauses.after(60, null, random)).isBetween(Duration.ofSeconds(30), Pauses.CAP);
    }
}
