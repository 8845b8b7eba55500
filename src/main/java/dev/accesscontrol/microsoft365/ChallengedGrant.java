package dev.accesscontrol.microsoft365;

import java.util.Map;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.util.MultiValueMap;

/**
 * Asks for a token that meets a claims challenge.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/claims-challenge">Claims
 *     challenges</a>
 */
final class ChallengedGrant extends OAuth2ClientCredentialsGrantRequest {

    private final transient MultiValueMap<String, String> claims;

    ChallengedGrant(ClientRegistration registration, String claims) {
        super(registration);
        this.claims = MultiValueMap.fromSingleValue(Map.of("claims", claims));
    }

    MultiValueMap<String, String> claims() {
        return claims;
    }
}
