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
    private final InstantSource clock;
    private final GraphErrors errors;
    private final Links links = new Links();
    private final UsersEndpoint users = new UsersEndpoint(links);
    private final DeltaEndpoint delta;
    private final GraphRoutes routes;
    private final Batch batch = new Batch(this::faulty);

    public Graph(
            SigningKey key, Tokens tokens, Tenants tenants, Faults faults, InstantSource clock) {
        this.faults = faults;
        this.clock = clock;
        this.errors = new GraphErrors(clock);
        this.delta = new DeltaEndpoint(links, clock);
        this.routes = new GraphRoutes(new Bearer(key, tokens, tenants, clock), users, delta);
    }

    /** Listings that have begun have to begin again. */
    public void expirePageTokens() {
        users.expirePageTokens();
    }

    /** Change tracking has to begin again: its tokens are refused in this way. */
    public void forgetDeltas(DeltaReset how) {
        delta.forget(how);
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
        if (!request.path().startsWith("/v1.0/")) {
            return null;
        }
        pause(faults.latency());
        boolean isBatch = request.method().equals("POST") && request.path().endsWith("/$batch");
        return isBatch ? batched(request) : faulty(request);
    }

    private Response batched(Request request) {
        try {
            return errors.complete(request, batch.answer(request));
        } catch (GraphException refused) {
            return errors.answer(request, refused);
        }
    }

    private Response faulty(Request request) {
        return switch (faults.take(clock.instant())) {
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
