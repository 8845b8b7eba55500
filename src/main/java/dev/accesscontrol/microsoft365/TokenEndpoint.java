package dev.accesscontrol.microsoft365;

import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Microsoft's token endpoint, where the program proves itself with its secret or certificate. */
@Component
public class TokenEndpoint {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(20);

    /** Microsoft allows ten minutes at most; clocks differ. */
    private static final Duration ASSERTION_VALIDITY = Duration.ofMinutes(5);

    private final Registrations registrations;
    private final Clock clock;
    private final RestClientClientCredentialsTokenResponseClient program =
            new RestClientClientCredentialsTokenResponseClient();
    private final RestClientAuthorizationCodeTokenResponseClient signIn =
            new RestClientAuthorizationCodeTokenResponseClient();

    TokenEndpoint(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
        var rest = rest();
        prepare(program, rest);
        program.addParametersConverter(grant ->
                grant instanceof ChallengedGrant challenged
                        ? challenged.claims()
                        : new LinkedMultiValueMap<>());
        prepare(signIn, rest);
    }

    /**
     * A token of the program itself; throws {@link SetbackException}.
     *
     * @param claims what Graph demands of the token, as JSON
     */
    OAuth2AccessToken programToken(String tenant, @Nullable String claims) {
        var registration = registrations.ofProgram(tenant);
        var grant =
                claims == null
                        ? new OAuth2ClientCredentialsGrantRequest(registration)
                        : new ChallengedGrant(registration, claims);
        try {
            return program.getTokenResponse(grant).getAccessToken();
        } catch (OAuth2AuthorizationException e) {
            throw new SetbackException(setback(e), e);
        }
    }

    /** Exchanges the code of a sign-in. */
    public OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> ofSignIn() {
        return signIn;
    }

    /** Connections to the sign-in service, with time-outs and without redirects. */
    public static ClientHttpRequestFactory connections() {
        var connections =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .connectTimeout(CONNECT)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build());
        connections.setReadTimeout(READ);
        return connections;
    }

    /** Why the token endpoint gave no token; null when it was not that. */
    public static @Nullable SourceFailure failure(Throwable thrown) {
        return Causes.find(thrown, OAuth2AuthorizationException.class)
                .map(e -> setback(e).failure())
                .orElse(null);
    }

    private static Setback setback(OAuth2AuthorizationException e) {
        if (e instanceof TokenRefusedException refused) {
            return TokenErrors.setback(refused);
        }
        return Causes.has(e, IOException.class)
                ? Setback.passing(Cause.UNREACHABLE, null, null)
                : Setback.lasting(Cause.UNEXPECTED_ANSWER, e.getError().getErrorCode(), null);
    }

    private RestClient rest() {
        var refusals = new TokenRefusals(clock);
        return RestClient.builder()
                .requestFactory(connections())
                .configureMessageConverters(converters ->
                        converters
                                .disableDefaults()
                                .addCustomConverter(new FormHttpMessageConverter())
                                .addCustomConverter(new StringHttpMessageConverter())
                                .addCustomConverter(
                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(HttpStatusCode::isError, refusals)
                .build();
    }

    private <T extends AbstractOAuth2AuthorizationGrantRequest> void prepare(
            AbstractRestClientOAuth2AccessTokenResponseClient<T> client, RestClient rest) {
        client.setRestClient(rest);
        var assertion =
                new NimbusJwtClientAuthenticationParametersConverter<T>(
                        registration -> Objects.requireNonNull(registrations.signingKey()));
        assertion.setJwtClientAssertionCustomizer(context -> {
            var now = clock.instant();
            context.getHeaders().type("JWT");
            context.getClaims()
                    .issuedAt(now)
                    .notBefore(now)
                    .expiresAt(now.plus(ASSERTION_VALIDITY));
        });
        client.addParametersConverter(grant ->
                Objects.requireNonNullElseGet(assertion.convert(grant), LinkedMultiValueMap::new));
    }
}
