package dev.accesscontrol.security;

import dev.accesscontrol.credentials.Origin;
import dev.accesscontrol.credentials.SignIn;
import dev.accesscontrol.credentials.SignInResult;
import dev.accesscontrol.web.BusyException;
import dev.accesscontrol.web.Fault;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Asks the module credentials who is at the door. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final SignIn signIn;
    private final AttemptLimit attempts;
    private final KnownDevices devices;
    private final Clock clock;

    PasswordAuthentication(
            SignIn signIn, AttemptLimit attempts, KnownDevices devices, Clock clock) {
        this.attempts = attempts;
        this.signIn = signIn;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var attempt = attempt(asked);
        if (!attempts.take(attempt)) {
            throw new FaultAtTheDoor(Fault.TOO_MANY_ATTEMPTS);
        }
        var password = asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        return switch (check(attempt.username(), password, attempt.from())) {
            case SignInResult.Accepted accepted -> {
                attempts.giveBack(attempt);
                yield signedIn(SignedInUser.of(accepted, clock.instant()));
            }
            case SignInResult.Refused refused -> throw new RefusedAtTheDoor(refused);
        };
    }

    private Attempt attempt(Authentication asked) {
        var username = asked.getName();
        return asked.getDetails() instanceof AttemptDetails details
                ? new Attempt(
                        username,
                        details.getRemoteAddress(),
                        devices.find(details.device(), username).orElse(null))
                : new Attempt(username, "", null);
    }

    private SignInResult check(String username, String password, Origin from) {
        try {
            return signIn.check(username, password, from);
        } catch (BusyException e) {
            throw new FaultAtTheDoor(Fault.BUSY);
        }
    }

    static Authentication signedIn(SignedInUser user) {
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
