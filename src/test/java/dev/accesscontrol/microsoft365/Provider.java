package dev.accesscontrol.microsoft365;

import dev.accesscontrol.web.Site;
import java.net.URI;
import java.time.Clock;

/** The module's classes as Spring puts them together. */
record Provider(Microsoft365 source, AppTokens tokens, Verification verification) {

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
        var registrations =
                new Registrations(settings, new Site(URI.create("http://localhost:8080")));
        var tokens = new AppTokens(new TokenEndpoint(registrations, clock), clock);
        var retries = new Retries(sleeper);
        var calls = new GraphCalls(settings, tokens, retries, clock);
        var tenants = new Tenants(calls);
        var verification = new Verification(tokens, retries, tenants);
        return new Provider(
                new Microsoft365(
                        settings,
                        verification,
                        tenants,
                        new GraphUsers(calls, new Presence(calls))),
                tokens,
                verification);
    }
}
