package dev.accesscontrol.microsoft365;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The program's access tokens, one a tenant, held in memory until shortly before they expire. All
 * methods throw {@link SetbackException} when there is no token to be had.
 */
@Component
class AppTokens {

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Map<String, TenantToken> tokens = new ConcurrentHashMap<>();

    AppTokens(TokenEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    String current(String tenant) {
        return of(tenant).current();
    }

    /**
     * A token that Microsoft issues now. A consent that has just been given is not in an older one.
     */
    String fresh(String tenant) {
        return of(tenant).fresh(null);
    }

    /**
     * Another token than the one that Graph rejected.
     *
     * @param claims what Graph demands of it, as JSON
     */
    String inPlaceOf(String tenant, String rejected, @Nullable String claims) {
        return of(tenant).inPlaceOf(rejected, claims);
    }

    /** The next call gets a new one: the one held lacks what was granted since. */
    void forget(String tenant) {
        tokens.remove(Guid.of(tenant));
    }

    private TenantToken of(String tenant) {
        return tokens.computeIfAbsent(Guid.of(tenant), id -> new TenantToken(id, endpoint, clock));
    }
}
