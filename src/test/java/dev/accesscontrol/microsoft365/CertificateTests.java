package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.CLIENT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CertificateTests {

    private static final String PASSWORD = "key-store-password";

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    @TempDir static Path directory;

    private static Path store;

    private final SimulatedTime time = new SimulatedTime();

    @BeforeAll
    static void generate() throws Exception {
        store = directory.resolve("application.p12");
        generate("RSA", "2048", "old", "30");
        generate("RSA", "2048", "new", "300");
    }

    @Test
    void signsAnAssertionThatMicrosoftAccepts() throws Exception {
        var assertion = assertion(store.toString());
        assertThat(
                        assertion.verify(
                                new RSASSAVerifier(
                                        (RSAPublicKey) certificate("new").getPublicKey())))
                .isTrue();
        assertThat(assertion.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.PS256);
        assertThat(assertion.getHeader().getType()).isEqualTo(JOSEObjectType.JWT);
        assertThat(assertion.getHeader().getX509CertSHA256Thumbprint())
                .isEqualTo(
                        Base64URL.encode(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(certificate("new").getEncoded())));
    }

    @Test
    void assertsWhoItIsToThisTenantForAFewMinutes() throws Exception {
        var claims = assertion(store.toUri().toString()).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(CLIENT);
        assertThat(claims.getSubject()).isEqualTo(CLIENT);
        assertThat(claims.getAudience()).isEqualTo(List.of(microsoft.url() + TOKEN_PATH));
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(SimulatedTime.START));
        assertThat(claims.getNotBeforeTime()).isEqualTo(Date.from(SimulatedTime.START));
        assertThat(claims.getExpirationTime())
                .isEqualTo(Date.from(SimulatedTime.START.plus(Duration.ofMinutes(5))));
    }

    @Test
    void sendsNoSecretBesideTheCertificate() throws Exception {
        assertion(store.toString());
        microsoft
                .server()
                .verify(
                        postRequestedFor(urlPathEqualTo(TOKEN_PATH))
                                .withFormParam(
                                        "client_assertion_type",
                                        equalTo(
                                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"))
                                .withoutFormParam("client_secret"));
    }

    @Test
    void warnsOfItsEndThirtyDaysBefore() throws Exception {
        var read = ClientCertificate.read(store.toString(), PASSWORD);
        var end = certificate("new").getNotAfter().toInstant();
        assertThat(read.endsSoon(end.minus(Duration.ofDays(31)))).isFalse();
        assertThat(read.endsSoon(end.minus(Duration.ofDays(29)))).isTrue();
    }

    @Test
    void isToldOfWithItsEndToWhoeverShowsTheConnection() throws Exception {
        var settings = Provider.settings(microsoft.url(), store.toString(), PASSWORD);
        assertThat(Provider.of(settings, time, time).source().credentialEnd())
                .contains(certificate("new").getNotAfter().toInstant());
        assertThat(Provider.at(microsoft, time).source().credentialEnd()).isEmpty();
    }

    @Test
    void saysWhichSettingIsWrongWhenThereIsNoKeyStore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientCertificate.read("/no/such.p12", PASSWORD))
                .withMessageContaining("accesscontrol.microsoft365.certificate")
                .withMessageContaining("/no/such.p12");
    }

    @Test
    void saysWhichSettingIsWrongWhenThePasswordIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientCertificate.read(store.toString(), "wrong"))
                .withMessageContaining("accesscontrol.microsoft365.certificate")
                .withMessageNotContaining("wrong ");
    }

    @Test
    void refusesAKeyStoreWithoutAnRsaKey() throws Exception {
        var empty = Files.createTempFile(directory, "empty", ".p12");
        var none = KeyStore.getInstance("PKCS12");
        none.load(null, null);
        try (var out = Files.newOutputStream(empty)) {
            none.store(out, PASSWORD.toCharArray());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientCertificate.read(empty.toString(), PASSWORD))
                .withMessageContaining("no RSA key");
    }

    private SignedJWT assertion(String location) throws Exception {
        Provider.of(Provider.settings(microsoft.url(), location, PASSWORD), time, time)
                .tokens()
                .current(TENANT);
        var sent = microsoft.server().findAll(postRequestedFor(urlPathEqualTo(TOKEN_PATH)));
        return SignedJWT.parse(
                sent.getFirst().formParameters().get("client_assertion").firstValue());
    }

    private static X509Certificate certificate(String alias) throws Exception {
        var loaded = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return (X509Certificate) loaded.getCertificate(alias);
    }

    private static void generate(String algorithm, String size, String alias, String days)
            throws Exception {
        var keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                algorithm,
                                "-keysize",
                                size,
                                "-alias",
                                alias,
                                "-dname",
                                "CN=access-control",
                                "-validity",
                                days,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(keytool.waitFor()).isZero();
    }
}
