package dev.accesscontrol.sandbox;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What the simulated tenant can be told at its start, as properties {@code
 * accesscontrol.sandbox.*}.
 *
 * @param port 0 takes any free one
 * @param address where it listens
 * @param baseUrl under which clients know it; left out, each client's own {@code Host} header
 * @param consoleUrl of the program whose redirect addresses are registered; left out, its {@code
 *     accesscontrol.base-url}
 * @param users how many user objects Contoso has
 * @param oneDomain whether all generated people are in contoso.com
 * @param seed of the generated people
 * @param certificate path of a certificate (PEM or DER) registered for client assertions
 * @param wids whether id tokens tell the roles of administrators
 */
public record SandboxSettings(
        @DefaultValue("8081") int port,
        @DefaultValue("127.0.0.1") String address,
        @Nullable String baseUrl,
        @DefaultValue(DEFAULT_CONSOLE) String consoleUrl,
        @DefaultValue("300") int users,
        @DefaultValue("false") boolean oneDomain,
        @DefaultValue("2026") long seed,
        @DefaultValue("5a4db0c5-0000-4000-8000-000000000001") UUID clientId,
        @DefaultValue("sandbox-client-secret") String clientSecret,
        @Nullable String certificate,
        @DefaultValue("true") boolean wids) {

    private static final String DEFAULT_CONSOLE = "http://localhost:8080";
    private static final String PREFIX = "accesscontrol.sandbox";

    /** As the environment says. */
    static SandboxSettings of(Environment environment) {
        return Binder.get(environment)
                .bindOrCreate(PREFIX, SandboxSettings.class)
                .withConsole(environment.getProperty("accesscontrol.base-url"));
    }

    private SandboxSettings withConsole(@Nullable String console) {
        return consoleUrl.equals(DEFAULT_CONSOLE) && console != null
                ? new SandboxSettings(
                        port,
                        address,
                        baseUrl,
                        console,
                        users,
                        oneDomain,
                        seed,
                        clientId,
                        clientSecret,
                        certificate,
                        wids)
                : this;
    }

    /**
     * From arguments like {@code --port=0 --users=100000 --base-url=http://sandbox:8081}; what they
     * leave out is taken from system properties and environment variables ({@code
     * accesscontrol.sandbox.users}, {@code ACCESSCONTROL_SANDBOX_USERS}), then from the defaults.
     */
    public static SandboxSettings of(String... arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> named = new HashMap<>();
        Arrays.stream(arguments)
                .map(argument -> argument.replaceFirst("^--", "").split("=", 2))
                .forEach(pair -> named.put(PREFIX + "." + pair[0], pair.length > 1 ? pair[1] : ""));
        environment.getPropertySources().addFirst(new MapPropertySource("arguments", named));
        return of(environment);
    }
}
