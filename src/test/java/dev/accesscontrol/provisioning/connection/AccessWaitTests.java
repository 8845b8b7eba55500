package dev.accesscontrol.provisioning.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessWaitTests {

    private static final Instant START = Instant.parse("2026-11-24T05:00:00Z");

    private final AccessWait wait = new AccessWait(UUID.randomUUID(), START);

    @Test
    void asksAtOnceAndThenWithGrowingPausesUpToHalfAMinute() {
        var pauses = new ArrayList<Long>();
        for (int i = 0; i < 9; i++) {
            var now = Objects.requireNonNull(wait.nextAt());
            wait.goOn(now);
            pauses.add(Duration.between(now, wait.nextAt()).toSeconds());
        }

        assertThat(pauses).containsExactly(2L, 3L, 5L, 8L, 13L, 20L, 30L, 30L, 30L);
    }

    @Test
    void givesUpAfterAnHour() {
        wait.goOn(START.plusSeconds(3599));
        assertThat(wait.nextAt()).isNotNull();

        wait.goOn(START.plusSeconds(3600));
        assertThat(wait.progress(START.plusSeconds(3600)).active()).isFalse();
    }

    @Test
    void startsAgainFromTheBeginningAsAnotherEpisode() {
        wait.goOn(START);
        wait.end(START);
        int before = wait.episode();

        wait.startAgain(START.plusSeconds(9));

        var progress = wait.progress(START.plusSeconds(9));
        assertThat(progress)
                .isEqualTo(
                        new AccessProgress(
                                START.plusSeconds(9), 0, null, START.plusSeconds(9), true));
        assertThat(wait.episode()).isGreaterThan(before);
    }

    @Test
    void isNotAliveWhenItsNextTryIsOverdueForAMinute() {
        assertThat(wait.progress(START.plusSeconds(59)).active()).isTrue();
        assertThat(wait.progress(START.plusSeconds(60)).active()).isFalse();
    }
}
