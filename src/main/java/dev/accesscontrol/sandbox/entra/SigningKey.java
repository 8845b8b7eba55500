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

/** The key with which the simulated sign-in service signs; a new one at each start. */
public final class SigningKey {

    private final RSAKey key;
    private final RSASSASigner signer;
    private final JWSVerifier verifier;

    public SigningKey() {
        try {
            key =
                    new RSAKeyGenerator(2048)
                            .keyID(UUID.randomUUID().toString())
                            .keyUse(KeyUse.SIGNATURE)
                            .generate();
            signer = new RSASSASigner(key);
            verifier = new RSASSAVerifier(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String sign(JWTClaimsSet claims) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build();
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The claims when this key has signed them; whether they still hold is another question. */
    public Optional<JWTClaimsSet> read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return jwt.verify(verifier) ? Optional.of(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    String publicKeys() {
        return new JWKSet(key).toString(true);
    }
}
