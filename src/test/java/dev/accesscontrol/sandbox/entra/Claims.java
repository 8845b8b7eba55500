package dev.accesscontrol.sandbox.entra;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** Looks into a token. */
final class Claims {

    private Claims() {}

    static JWTClaimsSet of(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
