package dev.accesscontrol.microsoft365;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.io.ApplicationResourceLoader;

/**
 * The key that the application proves itself with, in place of a secret.
 *
 * @see <a
 *     href="https://learn.microsoft.com/entra/identity-platform/certificate-credentials">Certificate
 *     credentials</a>
 */
record ClientCertificate(X509Certificate certificate, RSAPrivateKey key) {

    private static final Duration WARNING = Duration.ofDays(30);
    private static final String SETTING = Microsoft365Settings.PREFIX + ".certificate: ";

    /**
     * Takes the RSA key whose certificate is valid longest.
     *
     * @param location a path or a Spring resource location
     * @throws IllegalArgumentException with a message for the operator
     */
    static ClientCertificate read(String location, @Nullable String password) {
        var secret = password == null ? new char[0] : password.toCharArray();
        try (var stored = ApplicationResourceLoader.get().getResource(location).getInputStream()) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(stored, secret);
            return Collections.list(store.aliases()).stream()
                    .flatMap(alias -> entry(store, alias, secret).stream())
                    .max(Comparator.comparing(entry -> entry.certificate().getNotAfter()))
                    .orElseThrow(() -> new IOException("it holds no RSA key with a certificate"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    SETTING + "cannot use " + location + " as a PKCS#12 key store: " + e, e);
        }
    }

    private static Optional<ClientCertificate> entry(KeyStore store, String alias, char[] secret) {
        try {
            return store.getKey(alias, secret) instanceof RSAPrivateKey key
                            && store.getCertificate(alias) instanceof X509Certificate certificate
                    ? Optional.of(new ClientCertificate(certificate, key))
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(SETTING + "the key " + alias + ": " + e, e);
        }
    }

    /** In time to register the next one: from its end on Microsoft gives no token. */
    boolean endsSoon(Instant now) {
        return end().isBefore(now.plus(WARNING));
    }

    Instant end() {
        return certificate.getNotAfter().toInstant();
    }

    /** Signs with PS256 and names the certificate by {@code x5t#S256}, as Microsoft asks for. */
    RSAKey signingKey() {
        try {
            var thumbprint = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new RSAKey.Builder((RSAPublicKey) certificate.getPublicKey())
                    .privateKey(key)
                    .algorithm(JWSAlgorithm.PS256)
                    .x509CertSHA256Thumbprint(Base64URL.encode(thumbprint))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
