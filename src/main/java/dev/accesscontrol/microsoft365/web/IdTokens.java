package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.microsoft365.Registrations;
import dev.accesscontrol.microsoft365.TokenEndpoint;
import dev.accesscontrol.microsoft365.web.ConnectFailure.Reason;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Redeems a sign-in's code for an id token and validates that: signature, issuer, audience, times,
 * nonce (OpenID Connect Core 1.0, 3.1.3.7).
 */
@Component
class IdTokens {

    private final Registrations registrations;
    private final Clock clock;
    private final OidcAuthorizationCodeAuthenticationProvider provider;

    IdTokens(Registrations registrations, TokenEndpoint endpoint, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
        this.provider =
                new OidcAuthorizationCodeAuthenticationProvider(
                        endpoint.ofSignIn(), request -> user(request.getIdToken()));
        this.provider.setJwtDecoderFactory(this::decoder);
    }

    /**
     * @param begun the request whose answer the code is
     * @throws ConnectFailedException when there is no valid id token
     */
    OidcIdToken redeem(String tenant, OAuth2AuthorizationRequest begun, String code) {
        var answer =
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(Objects.requireNonNull(begun.getRedirectUri()))
                        .state(Objects.requireNonNull(begun.getState()))
                        .build();
        var exchange = new OAuth2AuthorizationExchange(begun, answer);
        try {
            return idToken(
                    provider.authenticate(
                            new OAuth2LoginAuthenticationToken(
                                    registrations.ofSignIn(tenant), exchange)));
        } catch (AuthenticationException e) {
            throw new ConnectFailedException(failure(e), e);
        }
    }

    private static OidcIdToken idToken(@Nullable Authentication signedIn) {
        var user = (OidcUser) Objects.requireNonNull(signedIn).getPrincipal();
        return Objects.requireNonNull(user).getIdToken();
    }

    /** An operator's fault, or Microsoft's, is told as such; with any other, one may try again. */
    private static ConnectFailure failure(AuthenticationException e) {
        var refused = TokenEndpoint.failure(e);
        if (refused == null) {
            return ConnectFailure.of(Reason.SIGN_IN_FAILED, invalid(e), null);
        }
        return refused.cause() == Cause.UNEXPECTED_ANSWER
                ? ConnectFailure.of(Reason.SIGN_IN_FAILED, refused.code(), refused.requestId())
                : ConnectFailure.of(refused);
    }

    private static @Nullable String invalid(AuthenticationException e) {
        return e instanceof OAuth2AuthenticationException invalid
                ? invalid.getError().getErrorCode()
                : null;
    }

    private static OidcUser user(OidcIdToken token) {
        return new DefaultOidcUser(List.of(new OidcUserAuthority(token)), token);
    }

    /** Made anew for each sign-in, which are rare, so that Microsoft's present keys are taken. */
    private JwtDecoder decoder(ClientRegistration registration) {
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                Objects.requireNonNull(
                                        registration.getProviderDetails().getJwkSetUri()))
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .restOperations(new RestTemplate(TokenEndpoint.connections()))
                        .build();
        var validator = new OidcIdTokenValidator(registration);
        validator.setClock(clock);
        decoder.setJwtValidator(validator);
        return decoder;
    }
}
