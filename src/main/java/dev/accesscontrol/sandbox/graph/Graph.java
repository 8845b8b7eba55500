package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.entra.SigningKey;
import dev.accesscontrol.sandbox.entra.Tokens;
import dev.accesscontrol.sandbox.http.Area;
import dev.accesscontrol.sandbox.http.Fault;
import dev.accesscontrol.sandbox.http.Faults;
import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.Tenants;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything under {@code /v1.0}: faults first, then the answer, then what every answer carries.
 */
public final class Graph implements Area {

    private final Faults faults;
    private final GraphErrors errors;
    private final Links links = new Links();
    private final UsersEndpoint users = new UsersEndpoint(links);
    private final GraphRoutes routes;

    public Graph(
            SigningKey key, Tokens tokens, Tenants tenants, Faults faults, InstantSource clock) {
        this.faults = faults;
        this.errors = new GraphErrors(clock);
        this.routes = new GraphRoutes(new Bearer(key, tokens, tenants, clock), users);
    }

    /** Listings that have begun have to begin again. */
    public void expirePageTokens() {
        users.expirePageTokens();
    }

    /**
     * Links in answers point elsewhere from now on, as an attacker's would.
     *
     * @param base null for the right address
     */
    public void linkTo(@Nullable String base) {
        links.pointTo(base);
    }

    @Override
    public @Nullable Response answer(Request request) {
        if (!request.path().startsWith("/v1.0/") && !request.path().equals("/oidc/userinfo")) {
            return null;
        }
        pause(faults.latency());
        return switch (faults.take()) {
            case null -> healthy(request);
            case Fault.CutConnection() -> healthy(request).cut();
            case Fault.Answer(int status, String code, String message, String retryAfter) ->
                    errors.answer(
                            request,
                            new GraphException(
                                    status,
                                    code,
                                    message,
                                    retryAfter == null
                                            ? Map.of()
                                            : Map.of("Retry-After", retryAfter)));
        };
    }

    private Response healthy(Request request) {
        try {
            return errors.complete(request, routes.answer(request));
        } catch (GraphException refused) {
            return errors.answer(request, refused);
        }
    }

    private static void pause(Duration latency) {
        try {
            Thread.sleep(latency);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
