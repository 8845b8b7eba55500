package dev.accesscontrol.microsoft365;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/** The token of one tenant; threads that need a new one at the same time share one request. */
final class TenantToken {

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(60);

    private final String tenant;
    private final TokenEndpoint endpoint;
    private final Clock clock;
    private @Nullable String value;
    private Instant renewAt = Instant.MIN;

    TenantToken(String tenant, TokenEndpoint endpoint, Clock clock) {
        this.tenant = tenant;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    synchronized String current() {
        return value != null && clock.instant().isBefore(renewAt) ? value : fresh(null);
    }

    synchronized String fresh(@Nullable String claims) {
        var asked = clock.instant();
        var issued = endpoint.programToken(tenant, claims);
        renewAt = asked.plus(life(issued)).minus(BEFORE_EXPIRY);
        value = issued.getTokenValue();
        return value;
    }

    /** Somebody else may have renewed it already. */
    synchronized String inPlaceOf(String rejected, @Nullable String claims) {
        return claims == null && value != null && !value.equals(rejected) ? value : fresh(claims);
    }

    /** As Microsoft told it, which is independent of whose clock is right. */
    private static Duration life(OAuth2AccessToken token) {
        return Duration.between(
                Objects.requireNonNull(token.getIssuedAt()),
                Objects.requireNonNull(token.getExpiresAt()));
    }
}
