package dev.accesscontrol.microsoft365;

import dev.accesscontrol.web.Site;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** The module's classes as Spring puts them together. */
public final class Provider {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Registrations registrations;
    private final TokenEndpoint endpoint;
    private final AppTokens tokens;
    private final Verification verification;
    private final Microsoft365 source;

    private Provider(Microsoft365Settings settings, Duration read, Sleeper sleeper, Clock clock) {
        registrations =
                new Registrations(settings, new Site(URI.create("http://localhost:8080")), clock);
        endpoint = new TokenEndpoint(registrations, clock);
        tokens = new AppTokens(endpoint, clock);
        var retries = new Retries(sleeper, meters);
        var calls =
                new GraphCalls(
                        new GraphConnections(GraphRoot.of(settings), read, meters),
                        tokens,
                        retries,
                        clock);
        var tenants = new GraphTenants(calls);
        verification = new Verification(tokens, retries, tenants);
        var batches = new GraphBatches(calls, clock);
        source =
                new Microsoft365(
                        registrations,
                        verification,
                        tenants,
                        new GraphUsers(
                                calls, new Presence(batches), new Namesakes(calls, batches)));
    }

    static Provider at(FakeMicrosoft microsoft, SimulatedTime time) {
        return of(settings(microsoft.url(), null, null), time, time);
    }

    static Microsoft365Settings settings(String url, String certificate, String password) {
        return new Microsoft365Settings(
                FakeMicrosoft.CLIENT,
                certificate == null ? FakeMicrosoft.SECRET : null,
                certificate,
                password,
                Cloud.GLOBAL,
                URI.create(url),
                URI.create(url));
    }

    static Provider of(Microsoft365Settings settings, Sleeper sleeper, Clock clock) {
        return new Provider(settings, Duration.ofSeconds(60), sleeper, clock);
    }

    /** That has no patience with a Graph which keeps it waiting. */
    static Provider of(Microsoft365Settings settings, Duration read, SimulatedTime time) {
        return new Provider(settings, read, time, time);
    }

    /** With the machine's own time. */
    public static Provider of(Microsoft365Settings settings) {
        return of(settings, Thread::sleep, Clock.systemUTC());
    }

    public Microsoft365 source() {
        return source;
    }

    public Registrations registrations() {
        return registrations;
    }

    public TokenEndpoint endpoint() {
        return endpoint;
    }

    MeterRegistry meters() {
        return meters;
    }

    AppTokens tokens() {
        return tokens;
    }

    Verification verification() {
        return verification;
    }
}
