package dev.accesscontrol.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.accesscontrol.credentials.SignIn;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.security.SessionEnded.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionLimitsTests {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final MockHttpSession session = new MockHttpSession();
    private final SignedInUser user =
            new SignedInUser(
                    UUID.randomUUID(), "admin", "", Role.GLOBAL_ADMIN, false, START, START, null);
    private final SignIn signIn = mock(SignIn.class);
    private final List<Object> ended = new ArrayList<>();
    private Instant now = START;
    private final SessionLimits limits =
            new SessionLimits(
                    new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12)),
                    signIn,
                    new MovingClock(),
                    ended::add);

    @BeforeEach
    void signIn() {
        right(true);
        SessionLimits.begin(session, user);
    }

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
    }

    /** Whether the session is still there afterwards. */
    private boolean clickAfter(Duration pause, String... headers) throws Exception {
        now = now.plus(pause);
        var request = new MockHttpServletRequest();
        request.setSession(session);
        for (var header : headers) {
            request.addHeader(header, "true");
        }
        SecurityContextHolder.getContext().setAuthentication(PasswordAuthentication.signedIn(user));
        limits.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(SecurityContextHolder.getContext().getAuthentication() == null)
                .isEqualTo(session.isInvalid());
        return !session.isInvalid();
    }

    @Test
    void endsASessionThatWasIdleForThirtyMinutes() throws Exception {
        assertThat(clickAfter(Duration.ofMinutes(29))).isTrue();
        assertThat(clickAfter(Duration.ofMinutes(29))).isTrue();
        assertThat(clickAfter(Duration.ofMinutes(30))).isFalse();
        assertThat(ended).containsExactly(new SessionEnded("admin", Why.IDLE, true));
    }

    @Test
    void takesPollingForNoActivity() throws Exception {
        for (int minute = 0; minute < 29; minute++) {
            assertThat(clickAfter(Duration.ofMinutes(1), "X-Polling")).isTrue();
        }
        assertThat(clickAfter(Duration.ofMinutes(1), "X-Polling")).isFalse();
    }

    @Test
    void endsEveryBusySessionAfterTwelveHours() throws Exception {
        for (int twenty = 1; twenty < 36; twenty++) {
            assertThat(clickAfter(Duration.ofMinutes(20))).isTrue();
        }
        assertThat(clickAfter(Duration.ofMinutes(20))).isFalse();
        assertThat(ended).containsExactly(new SessionEnded("admin", Why.TOO_OLD, true));
    }

    private void right(boolean right) {
        when(signIn.isStillRight(new UserId(user.id()), Role.GLOBAL_ADMIN, START))
                .thenReturn(right);
    }

    @Test
    void endsASessionWithinTenSecondsWhoseUserMayNoLongerEnter() throws Exception {
        right(false);
        assertThat(clickAfter(Duration.ofSeconds(9))).isTrue();
        assertThat(clickAfter(Duration.ofSeconds(1), "X-Polling")).isFalse();
        assertThat(ended).containsExactly(new SessionEnded("admin", Why.ACCOUNT_CHANGED, true));
    }

    @Test
    void asksForTheUserOfASessionOnceInTenSeconds() throws Exception {
        for (int second = 1; second <= 25; second++) {
            clickAfter(Duration.ofSeconds(1), "X-Polling");
        }
        verify(signIn, times(2)).isStillRight(any(), any(), any());
    }

    private class MovingClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
