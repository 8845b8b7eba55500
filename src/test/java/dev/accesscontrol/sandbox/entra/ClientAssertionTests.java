package dev.accesscontrol.sandbox.entra;

import static dev.accesscontrol.sandbox.entra.SignInTests.errorCode;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.accesscontrol.sandbox.SandboxSettings;
import dev.accesscontrol.sandbox.SandboxTenant;
import dev.accesscontrol.sandbox.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** App-only tokens by a certificate: microsoft-graph.md section 1.4. */
class ClientAssertionTests extends EntraTest {

    @TempDir static Path folder;

    private static X509Certificate certificate;
    private static PrivateKey key;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = folder.resolve("client.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "client",
                                "-keyalg",
                                "RSA",
                                "-keysize",
                                "2048",
                                "-dname",
                                "CN=Sandbox client",
                                "-startdate",
                                "2026/01/01 00:00:00",
                                "-validity",
                                "400",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "changeit",
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        certificate = (X509Certificate) keys.getCertificate("client");
        key = (PrivateKey) keys.getKey("client", "changeit".toCharArray());
    }

    @BeforeEach
    void register() {
        sandbox.contoso().consent().accept();
        sandbox.app().removeCertificates();
        sandbox.app().register(certificate);
    }

    private String endpoint() {
        return sandbox.url() + "/" + sandbox.contoso().id() + "/oauth2/v2.0/token";
    }

    private String assertion(
            JWSAlgorithm algorithm,
            UnaryOperator<JWTClaimsSet.Builder> claims,
            Base64URL thumbprint) {
        Instant now = TIME.instant();
        JWTClaimsSet.Builder good =
                new JWTClaimsSet.Builder()
                        .issuer(Visitor.CLIENT)
                        .subject(Visitor.CLIENT)
                        .audience(endpoint())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)));
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(algorithm)
                                .x509CertSHA256Thumbprint(thumbprint)
                                .build(),
                        claims.apply(good).build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
        return jwt.serialize();
    }

    private String assertion(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return assertion(
                JWSAlgorithm.PS256, claims, X509CertUtils.computeSHA256Thumbprint(certificate));
    }

    private HttpResponse<String> present(String assertion) {
        return visitor.post(
                "/" + sandbox.contoso().id() + "/oauth2/v2.0/token",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        Visitor.CLIENT,
                        "scope",
                        Visitor.GRAPH_SCOPE,
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        assertion));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS256", "RS256"})
    void takesBothAlgorithms(String algorithm) {
        String assertion =
                assertion(
                        JWSAlgorithm.parse(algorithm),
                        claims -> claims,
                        X509CertUtils.computeSHA256Thumbprint(certificate));
        assertThat(present(assertion).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesOtherAlgorithms() {
        String assertion =
                assertion(
                        JWSAlgorithm.RS512,
                        claims -> claims,
                        X509CertUtils.computeSHA256Thumbprint(certificate));
        assertThat(present(assertion).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesACertificateThatIsNotRegistered() {
        sandbox.app().removeCertificates();
        assertThat(errorCode(present(assertion(claims -> claims)))).isEqualTo(700027);
        sandbox.app().register(certificate);
        assertThat(
                        errorCode(
                                present(
                                        assertion(
                                                JWSAlgorithm.PS256,
                                                claims -> claims,
                                                Base64URL.encode("another")))))
                .isEqualTo(700027);
    }

    @Test
    void refusesASignatureOfAnotherContent() {
        String[] parts = assertion(claims -> claims).split("\\.");
        String other = assertion(claims -> claims.claim("x", 1)).split("\\.")[1];
        assertThat(errorCode(present(parts[0] + "." + other + "." + parts[2]))).isEqualTo(700027);
    }

    @Test
    void refusesOtherAudiencesAndOtherApps() {
        assertThat(errorCode(present(assertion(c -> c.audience("https://example.net")))))
                .isEqualTo(700023);
        assertThat(errorCode(present(assertion(c -> c.issuer("other"))))).isEqualTo(700021);
        assertThat(errorCode(present(assertion(c -> c.subject("other"))))).isEqualTo(700021);
    }

    @Test
    void refusesAssertionsOutOfTheirTime() {
        Date past = Date.from(TIME.instant().minusSeconds(5));
        Date future = Date.from(TIME.instant().plusSeconds(3600));
        assertThat(errorCode(present(assertion(c -> c.expirationTime(past))))).isEqualTo(700024);
        assertThat(errorCode(present(assertion(c -> c.expirationTime(null))))).isEqualTo(700024);
        assertThat(errorCode(present(assertion(c -> c.notBeforeTime(future))))).isEqualTo(700024);
    }

    @Test
    void takesAnAssertionOnce() {
        String assertion = assertion(claims -> claims);
        assertThat(present(assertion).statusCode()).isEqualTo(200);
        assertThat(errorCode(present(assertion))).isEqualTo(50027);
        assertThat(errorCode(present(assertion(c -> c.jwtID(null))))).isEqualTo(50027);
        assertThat(errorCode(present("no token"))).isEqualTo(50027);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsTheCertificateFromAFile(boolean pem) throws Exception {
        Path file = folder.resolve(pem ? "client.pem" : "client.der");
        if (pem) {
            Files.writeString(file, X509CertUtils.toPEMString(certificate));
        } else {
            Files.write(file, certificate.getEncoded());
        }
        try (SandboxTenant other =
                SandboxTenant.start(SandboxSettings.of("--port=0", "--certificate=" + file))) {
            assertThat(other.app().certificates()).containsExactly(certificate);
        }
    }
}
