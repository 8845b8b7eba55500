package dev.accesscontrol.sandbox.entra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks the assertion with which a client proves that it has the private key of a registered
 * certificate (Microsoft identity platform, application authentication certificate credentials).
 */
final class ClientAssertions {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.PS256, JWSAlgorithm.RS256);

    private final App app;
    private final InstantSource clock;
    private final Map<String, Boolean> seen = new ConcurrentHashMap<>();

    ClientAssertions(App app, InstantSource clock) {
        this.app = app;
        this.clock = clock;
    }

    /**
     * @param audiences the names of the token endpoint that was called
     */
    void check(String assertion, Set<String> audiences) {
        try {
            SignedJWT jwt = SignedJWT.parse(assertion);
            checkSignature(jwt);
            checkClaims(jwt.getJWTClaimsSet(), audiences);
        } catch (ParseException | JOSEException unreadable) {
            throw EntraException.invalidClient(50027, "JWT token is invalid or malformed.");
        }
    }

    private void checkSignature(SignedJWT jwt) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        if (!ALGORITHMS.contains(header.getAlgorithm())) {
            throw EntraException.invalidClient(
                    5002738, "Invalid JWT token. '" + header.getAlgorithm() + "' is not allowed.");
        }
        X509Certificate certificate =
                app.certificates().stream()
                        .filter(candidate -> isNamed(candidate, header))
                        .findFirst()
                        .orElseThrow(() ->
                                EntraException.invalidClient(
                                        700027,
                                        "The certificate with identifier used to sign the"
                                                + " client assertion is not registered on"
                                                + " application."));
        if (!jwt.verify(new RSASSAVerifier((RSAPublicKey) certificate.getPublicKey()))) {
            throw EntraException.invalidClient(
                    700027, "Client assertion failed signature validation.");
        }
        checkValidity(certificate);
    }

    private void checkValidity(X509Certificate certificate) {
        Instant now = clock.instant();
        if (now.isAfter(certificate.getNotAfter().toInstant())
                || now.isBefore(certificate.getNotBefore().toInstant())) {
            throw EntraException.invalidClient(
                    700027,
                    "Client assertion contains an invalid signature. [Reason - The key used is"
                            + " expired.]");
        }
    }

    /** {@code x5t#S256}, or the older {@code x5t}. */
    @SuppressWarnings("deprecation")
    private static boolean isNamed(X509Certificate certificate, JWSHeader header) {
        return header.getX509CertSHA256Thumbprint() != null
                ? X509CertUtils.computeSHA256Thumbprint(certificate)
                        .equals(header.getX509CertSHA256Thumbprint())
                : header.getX509CertThumbprint() != null
                        && com.nimbusds.jose.util.Base64URL.encode(Sha1.of(certificate))
                                .equals(header.getX509CertThumbprint());
    }

    private void checkClaims(JWTClaimsSet claims, Set<String> audiences) {
        if (!app.clientId().equals(claims.getIssuer())
                || !app.clientId().equals(claims.getSubject())) {
            throw EntraException.invalidClient(
                    700021,
                    "Client assertion application identifier doesn't match 'client_id' parameter.");
        }
        if (Collections.disjoint(audiences, claims.getAudience())) {
            throw EntraException.invalidClient(
                    700023, "Client assertion audience claim does not match Realm issuer.");
        }
        checkTimes(claims);
        String id = claims.getJWTID();
        if (id == null || seen.put(id, true) != null) {
            throw EntraException.invalidClient(
                    50027, "JWT token is invalid or malformed: its 'jti' is missing or was used.");
        }
    }

    private void checkTimes(JWTClaimsSet claims) {
        Date now = Date.from(clock.instant());
        Date soon = Date.from(clock.instant().plusSeconds(300));
        Date expires = claims.getExpirationTime();
        Date notBefore = claims.getNotBeforeTime();
        if (expires == null || expires.before(now) || notBefore != null && notBefore.after(soon)) {
            throw EntraException.invalidClient(
                    700024, "Client assertion is not within its valid time range.");
        }
    }
}
