package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.microsoft365.Registrations;
import dev.accesscontrol.microsoft365.web.ConnectFailure.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.stereotype.Component;

/**
 * Signs somebody in at Microsoft by OpenID Connect, for the answer who it is and nothing else: no
 * security context is made of it, and the console's session stays the administrator's.
 */
@Component
class MicrosoftSignIn {

    private static final String TENANT = "tenant";
    private static final String UNTIL = "until";

    private final Registrations registrations;
    private final IdTokens idTokens;
    private final Clock clock;
    private final HttpSessionOAuth2AuthorizationRequestRepository pending =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    MicrosoftSignIn(Registrations registrations, IdTokens idTokens, Clock clock) {
        this.registrations = registrations;
        this.idTokens = idTokens;
        this.clock = clock;
    }

    /** Microsoft's address to go to: with state, nonce and PKCE, which the session remembers. */
    String begin(String tenant, HttpServletRequest request, HttpServletResponse response) {
        var resolver =
                new DefaultOAuth2AuthorizationRequestResolver(id -> registrations.ofSignIn(tenant));
        var until = clock.instant().plus(AdminConsent.VALIDITY);
        resolver.setAuthorizationRequestCustomizer(builder ->
                builder.attributes(attributes -> {
                    attributes.put(TENANT, tenant);
                    attributes.put(UNTIL, until);
                }));
        var begun = Objects.requireNonNull(resolver.resolve(request, tenant));
        pending.saveAuthorizationRequest(begun, request, response);
        return begun.getAuthorizationRequestUri();
    }

    /**
     * @throws ConnectFailedException when it is not proven that a global administrator signed in
     */
    GlobalAdministrator finish(
            SignInReturn back, HttpServletRequest request, HttpServletResponse response) {
        var begun = pending.removeAuthorizationRequest(request, response);
        if (back.error() != null) {
            throw new MicrosoftError(back.error(), back.error_description()).failure().exception();
        }
        if (begun == null || back.code() == null) {
            throw ConnectFailure.of(Reason.UNKNOWN_RETURN).exception();
        }
        var tenant = Objects.requireNonNull(begun.<String>getAttribute(TENANT));
        var until = begun.<Instant>getAttribute(UNTIL);
        if (clock.instant().isAfter(until)) {
            throw ConnectFailure.of(Reason.EXPIRED).exception();
        }
        return GlobalAdministrator.of(idTokens.redeem(tenant, begun, back.code()), tenant);
    }

    /** The query of the return, named as the protocol does. */
    record SignInReturn(
            @Nullable String code, @Nullable String error, @Nullable String error_description) {}
}
