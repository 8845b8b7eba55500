package dev.accesscontrol.security;

import dev.accesscontrol.credentials.SignIn;
import dev.accesscontrol.credentials.SignInResult;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserAccounts;
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
    private final UserAccounts accounts;
    private final Clock clock;

    PasswordAuthentication(SignIn signIn, UserAccounts accounts, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        return switch (signIn.check(attempt.getName(), password)) {
            case SignInResult.Accepted(var user, var changeRequired) ->
                    welcome(user, changeRequired);
            case SignInResult.Refused() -> throw new BadCredentialsException("refused");
        };
    }

    private Authentication welcome(DirectoryUser user, boolean changeRequired) {
        var now = clock.instant();
        accounts.signedIn(user.id(), now);
        return signedIn(SignedInUser.of(user, changeRequired, now));
    }

    static Authentication signedIn(SignedInUser user) {
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
