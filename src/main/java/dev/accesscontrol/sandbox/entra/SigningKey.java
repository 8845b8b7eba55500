package dev.accesscontrol.sandbox.entra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key with which the simulated sign-in service signs; a new one at each start. */
public final class SigningKey {

    private @Nullable Pair pair;

    /** Made when it is first needed: a key takes longer than the rest of the tenant to start. */
    private synchronized Pair pair() {
        if (pair == null) {
            pair = Pair.make();
        }
        return pair;
    }

    public String sign(JWTClaimsSet claims) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(pair().key().getKeyID())
                            .build();
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(pair().signer());
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The claims when this key has signed them; whether they still hold is another question. */
    public Optional<JWTClaimsSet> read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return jwt.verify(pair().verifier())
                    ? Optional.of(jwt.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    String publicKeys() {
        return new JWKSet(pair().key()).toString(true);
    }

    private record Pair(RSAKey key, RSASSASigner signer, JWSVerifier verifier) {

        static Pair make() {
            try {
                var key =
                        new RSAKeyGenerator(2048)
                                .keyID(UUID.randomUUID().toString())
                                .keyUse(KeyUse.SIGNATURE)
                                .generate();
                return new Pair(key, new RSASSASigner(key), new RSASSAVerifier(key));
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
