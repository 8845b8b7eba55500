package dev.accesscontrol.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.accesscontrol.credentials.SignIn;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import dev.accesscontrol.web.BusyException;
import dev.accesscontrol.web.Fault;
import dev.accesscontrol.web.FaultPage;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class SignInFloodTests {

    @Autowired private MockMvc web;
    @MockitoSpyBean private PasswordEncoder encoder;

    private MockHttpServletResponse signIn(String from, String username, String password)
            throws Exception {
        return new Visitor(web)
                .send(
                        post("/sign-in")
                                .with(csrf())
                                .with(request -> {
                                    request.setRemoteAddr(from);
                                    return request;
                                })
                                .param("username", username)
                                .param("password", password));
    }

    @Test
    void isTurnedAwayWithAPageWhileOthersSignIn() throws Exception {
        MockHttpServletResponse answer = null;
        for (int i = 0; i < 62; i++) { // a minute may begin in between
            answer = signIn("203.0.113.9", "nobody" + i, "wrong");
        }
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        assertThat(answer.getContentAsString()).contains("Too many attempts to sign in");
        assertThat(signIn("203.0.113.10", "admin", "Test-admin-1").getRedirectedUrl())
                .isEqualTo("/admin");
    }

    @Test
    void computesNoHashForWhoIsTurnedAway() throws Exception {
        Mockito.clearInvocations(encoder);
        for (int i = 0; i < 100; i++) {
            signIn("203.0.113.12", "admin" + i, "wrong");
        }
        // a minute may begin in between
        verify(encoder, atMost(60)).matches(any(), any());
        verify(encoder, atLeast(30)).matches(any(), any());
    }

    @Test
    void isNotMadeBySignInsThatSucceed() throws Exception {
        for (int i = 0; i < 62; i++) {
            assertThat(signIn("203.0.113.11", "admin", "Test-admin-1").getStatus()).isEqualTo(302);
        }
    }

    @Test
    void isToldThatTheProgramIsBusyWhenItIs() throws Exception {
        var busy = mock(SignIn.class);
        when(busy.check(any(), any(), any())).thenThrow(new BusyException("hashing"));
        var attempts = mock(AttemptLimit.class);
        when(attempts.take(any())).thenReturn(true);
        var authentication =
                new PasswordAuthentication(
                        busy, attempts, mock(KnownDevices.class), Clock.systemUTC());
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated("admin", "right");
        var fault =
                catchThrowableOfType(
                        FaultAtTheDoor.class, () -> authentication.authenticate(attempt));

        var faults = mock(FaultPage.class);
        var settings = new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12));
        new Doors(faults, settings, mock(KnownDevices.class))
                .refuse(new MockHttpServletRequest(), new MockHttpServletResponse(), fault);
        verify(faults).show(any(), any(), eq(Fault.BUSY));
    }
}
