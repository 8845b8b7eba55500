package dev.accesscontrol.security;

import dev.accesscontrol.credentials.SignIn;
import dev.accesscontrol.credentials.SignInResult;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Asks the module credentials who is at the door. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final SignIn signIn;
    private final Clock clock;

    PasswordAuthentication(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        return switch (signIn.check(attempt.getName(), password)) {
            case SignInResult.Accepted accepted ->
                    signedIn(SignedInUser.of(accepted, clock.instant()));
            case SignInResult.Refused() -> throw new BadCredentialsException("refused");
        };
    }

    static Authentication signedIn(SignedInUser user) {
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
