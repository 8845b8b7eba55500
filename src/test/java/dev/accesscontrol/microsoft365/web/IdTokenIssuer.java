package dev.accesscontrol.microsoft365.web;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.CLIENT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.accesscontrol.microsoft365.FakeMicrosoft;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Microsoft's sign-in service, which signs what a test wants in an id token. */
final class IdTokenIssuer {

    private static final RSAKey KEY = key();
    static final RSAKey STRANGE_KEY = key();

    private final FakeMicrosoft microsoft;

    IdTokenIssuer(FakeMicrosoft microsoft) {
        this.microsoft = microsoft;
        microsoft
                .server()
                .stubFor(
                        get(urlPathEqualTo("/" + TENANT + "/discovery/v2.0/keys"))
                                .willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
    }

    /** The claims of a global administrator's token. */
    JWTClaimsSet.Builder globalAdministrator(String nonce, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(microsoft.url() + "/" + TENANT + "/v2.0")
                .audience(CLIENT)
                .subject("subject")
                .claim("tid", TENANT)
                .claim("oid", FakeMicrosoft.id(7))
                .claim("nonce", nonce)
                .claim("preferred_username", "megan@contoso.com")
                .claim(
                        "wids",
                        List.of("b79fbf4d-3ef9-4689-8143-76b194e85509", GlobalAdministrator.ROLE))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    /** The code's exchange gives this token. */
    void gives(JWTClaimsSet claims) {
        gives(claims, KEY);
    }

    void gives(JWTClaimsSet claims, RSAKey key) {
        gives(signed(claims, key));
    }

    void gives(String idToken) {
        microsoft
                .server()
                .stubFor(
                        post(urlPathEqualTo(TOKEN_PATH))
                                .willReturn(
                                        okJson(
                                                """
                                                {"token_type":"Bearer","expires_in":3599,"scope":"openid profile",
                                                 "access_token":"of-nobodys-use","id_token":"%s"}\
                                                """
                                                        .formatted(idToken))));
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            // The key id is always that of the right key: a forger would name it too.
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
