package dev.accesscontrol.security;

import dev.accesscontrol.credentials.SignInResult;
import org.springframework.security.authentication.BadCredentialsException;

/** Wrong, whatever it was; the reason is for the logs. */
class RefusedAtTheDoor extends BadCredentialsException {

    private final transient SignInResult.Refused refused;

    RefusedAtTheDoor(SignInResult.Refused refused) {
        super("refused");
        this.refused = refused;
    }

    SignInResult.Refused refused() {
        return refused;
    }
}
