package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationLimitTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Origin STRANGER = Origin.of("192.0.2.1");

    private final Clock clock = mock(Clock.class);
    private final InvitationLimit limit = new InvitationLimit(clock);

    @BeforeEach
    void start() {
        when(clock.instant()).thenReturn(NOW);
    }

    private int granted(Origin to, int attempts) {
        int granted = 0;
        for (int i = 0; i < attempts; i++) {
            granted += limit.take(to) ? 1 : 0;
        }
        return granted;
    }

    @Test
    void givesOneOriginItsShareOfAMinute() {
        assertThat(granted(STRANGER, 100)).isEqualTo(InvitationLimit.FROM_ONE);
        when(clock.instant()).thenReturn(NOW.plusSeconds(60));
        assertThat(limit.take(STRANGER)).isTrue();
    }

    @Test
    void leavesTheOthersTheirsHoweverOftenOneTries() {
        granted(STRANGER, 10 * InvitationLimit.FROM_ALL);
        assertThat(limit.take(Origin.of("192.0.2.2"))).isTrue();
    }

    @Test
    void endsForAllTogether() {
        int granted = 0;
        for (int i = 0; i < 50; i++) {
            granted += granted(Origin.of("198.51.100." + i), 100);
        }
        assertThat(granted).isEqualTo(InvitationLimit.FROM_ALL);
    }
}
