package dev.accesscontrol.microsoft365;

import com.nimbusds.jose.jwk.RSAKey;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.web.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * The application as a client of each tenant's token endpoint. One registration a tenant: Spring
 * Security keeps keys and tokens by registration id, and a shared one would hand the token of one
 * tenant to another. They are beans nowhere, so that no sign-in page can offer them.
 */
@Component
public class Registrations {

    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);
    private static final String CONSENT_RETURN = "/admin/provisioning/consent";
    private static final String SIGN_IN_RETURN = "/login/oauth2/code/microsoft365";

    private final Microsoft365Settings settings;
    private final String baseUrl;
    private final @Nullable ClientCertificate certificate;
    private final @Nullable RSAKey signingKey;

    Registrations(Microsoft365Settings settings, Site site, Clock clock) {
        this.settings = settings;
        this.baseUrl = ServiceAddress.checked("accesscontrol.base-url", site.baseUrl());
        this.certificate = settings.hasCertificate() ? read(settings, clock) : null;
        this.signingKey = certificate == null ? null : certificate.signingKey();
    }

    private static ClientCertificate read(Microsoft365Settings settings, Clock clock) {
        var certificate =
                ClientCertificate.read(
                        Objects.requireNonNull(settings.certificate()),
                        settings.certificatePassword());
        if (certificate.endsSoon(clock.instant())) {
            LOG.warn(
                    "The certificate of accesscontrol.microsoft365 is valid until {} only",
                    certificate.end());
        }
        return certificate;
    }

    List<String> missingSettings() {
        return settings.missing();
    }

    /** From when on Microsoft gives no token; of a secret only Microsoft knows it. */
    Optional<Instant> end() {
        return Optional.ofNullable(certificate).map(ClientCertificate::end);
    }

    /** For what the program does by itself, without anybody signed in. */
    ClientRegistration ofProgram(String tenant) {
        return client("m365-" + Guid.of(tenant), tenant)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(settings.graphScope())
                .build();
    }

    /** For the sign-in that proves who consented. */
    public ClientRegistration ofSignIn(String tenant) {
        var authority = authority(tenant);
        return client("microsoft365-" + Guid.of(tenant), tenant)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .authorizationUri(authority + "/oauth2/v2.0/authorize")
                .jwkSetUri(authority + "/discovery/v2.0/keys")
                .issuerUri(authority + "/v2.0")
                .redirectUri(baseUrl + SIGN_IN_RETURN)
                .scope("openid", "profile")
                .build();
    }

    /** Where Microsoft sends the browser back to after [Permissions requested]. */
    public String consentReturn() {
        return baseUrl + CONSENT_RETURN;
    }

    /** Null when the application proves itself with a secret. */
    @Nullable RSAKey signingKey() {
        return signingKey;
    }

    private ClientRegistration.Builder client(String id, String tenant) {
        if (!settings.missing().isEmpty()) {
            throw new SetbackException(
                    Setback.lasting(SourceFailure.Cause.MISCONFIGURED, null, null), null);
        }
        return ClientRegistration.withRegistrationId(id)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(signingKey == null ? settings.clientSecret() : null)
                .clientAuthenticationMethod(
                        signingKey == null
                                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                                : ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .tokenUri(authority(tenant) + "/oauth2/v2.0/token");
    }

    private String authority(String tenant) {
        return settings.login() + "/" + Guid.of(tenant);
    }
}
