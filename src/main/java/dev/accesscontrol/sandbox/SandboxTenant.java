package dev.accesscontrol.sandbox;

import com.nimbusds.jose.util.X509CertUtils;
import dev.accesscontrol.sandbox.controls.Controls;
import dev.accesscontrol.sandbox.entra.App;
import dev.accesscontrol.sandbox.entra.Entra;
import dev.accesscontrol.sandbox.entra.SigningKey;
import dev.accesscontrol.sandbox.entra.Tokens;
import dev.accesscontrol.sandbox.graph.DeltaReset;
import dev.accesscontrol.sandbox.graph.Graph;
import dev.accesscontrol.sandbox.http.Faults;
import dev.accesscontrol.sandbox.http.Files;
import dev.accesscontrol.sandbox.http.FormToken;
import dev.accesscontrol.sandbox.http.LocalServer;
import dev.accesscontrol.sandbox.http.Pages;
import dev.accesscontrol.sandbox.tenant.Seed;
import dev.accesscontrol.sandbox.tenant.Tenant;
import dev.accesscontrol.sandbox.tenant.Tenants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * A simulated Microsoft 365: the tenant Contoso, a second tenant Fabrikam, their sign-in service
 * and Microsoft Graph, on one port. Tests and benchmarks start it, change it and close it; nothing
 * in the program knows it but by its address.
 */
public final class SandboxTenant implements AutoCloseable {

    private final SandboxSettings settings;
    private final Tenants tenants;
    private final App app;
    private final Tokens tokens;
    private final Faults faults = new Faults();
    private final Entra entra;
    private final Graph graph;
    private final LocalServer server;

    private SandboxTenant(SandboxSettings settings, InstantSource clock) throws IOException {
        this.settings = settings;
        SigningKey key = new SigningKey();
        FormToken formToken = new FormToken();
        Pages pages = new Pages();
        tenants =
                new Seed(settings.seed(), settings.users(), settings.oneDomain(), clock).tenants();
        app =
                new App(
                        settings.clientId().toString(),
                        settings.clientSecret(),
                        settings.consoleUrl());
        tokens = new Tokens(key, app, settings.wids(), clock);
        entra = new Entra(tenants, app, key, tokens, pages, formToken, clock);
        graph = new Graph(key, tokens, tenants, faults, clock);
        Controls controls =
                new Controls(
                        tenants.contoso(), faults, graph, tokens, pages, formToken, this::reset);
        registerConfiguredCertificate();
        server =
                LocalServer.start(
                        new InetSocketAddress(settings.address(), settings.port()),
                        settings.baseUrl(),
                        // the controls' /change/consent looks like a tenant's consent page to Entra
                        List.of(graph, controls, entra, new Files()));
    }

    public static SandboxTenant start(SandboxSettings settings) {
        return start(settings, InstantSource.system());
    }

    /**
     * @param clock lets a test age tokens, consents and the index
     */
    public static SandboxTenant start(SandboxSettings settings, InstantSource clock) {
        try {
            return new SandboxTenant(settings, clock);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The simulated tenant cannot listen on "
                            + settings.address()
                            + ":"
                            + settings.port()
                            + "; set accesscontrol.sandbox.port to a free port",
                    taken);
        }
    }

    /** Starts the simulation alone; {@link SandboxSettings#of(String...)} says with what. */
    public static void main(String[] arguments) {
        SandboxTenant sandbox = start(SandboxSettings.of(arguments));
        System.out.println("Simulated Microsoft 365 tenant on " + sandbox.url());
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
    }

    /** Where it is reached: the value of {@code login-url} and of {@code graph-url}. */
    public String url() {
        String configured = settings.baseUrl();
        return configured == null ? "http://localhost:" + server.port() : configured;
    }

    public Tenant contoso() {
        return tenants.contoso();
    }

    public Tenant fabrikam() {
        return tenants.fabrikam();
    }

    /** What goes wrong at Microsoft Graph. */
    public Faults faults() {
        return faults;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** The app registration. */
    public App app() {
        return app;
    }

    public Entra entra() {
        return entra;
    }

    public Graph graph() {
        return graph;
    }

    /** Everything as at the start; sign-ins end. */
    public void reset() {
        tenants.all().forEach(Tenant::reset);
        faults.clear();
        graph.forgetDeltas(DeltaReset.GONE);
        graph.expirePageTokens();
        graph.linkTo(null);
        entra.signEverybodyOut();
    }

    @Override
    public void close() {
        server.close();
    }

    private void registerConfiguredCertificate() throws IOException {
        String path = settings.certificate();
        if (path != null && !path.isBlank()) {
            byte[] content = java.nio.file.Files.readAllBytes(Path.of(path));
            X509Certificate pem = X509CertUtils.parse(new String(content));
            X509Certificate found = pem != null ? pem : X509CertUtils.parse(content);
            app.register(Objects.requireNonNull(found, "No certificate is in " + path));
        }
    }
}
