package dev.accesscontrol.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class SignInFloodTests {

    @Autowired private MockMvc web;

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
    void isNotMadeBySignInsThatSucceed() throws Exception {
        for (int i = 0; i < 62; i++) {
            assertThat(signIn("203.0.113.11", "admin", "Test-admin-1").getStatus()).isEqualTo(302);
        }
    }

    @Test
    void isToldThatTheProgramIsBusyWhenItIs() throws Exception {
        var busy = mock(SignIn.class);
        when(busy.check(any(), any(), any())).thenThrow(new BusyException("hashing"));
        var clock = Clock.systemUTC();
        var authentication =
                new PasswordAuthentication(
                        busy, new AttemptLimit(new SignInSettings(30), clock), clock);
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated("admin", "right");
        var fault =
                catchThrowableOfType(
                        FaultAtTheDoor.class, () -> authentication.authenticate(attempt));

        var faults = mock(FaultPage.class);
        var settings = new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12));
        new Doors(faults, settings)
                .refuse(new MockHttpServletRequest(), new MockHttpServletResponse(), fault);
        verify(faults).show(any(), any(), eq(Fault.BUSY));
    }
}
