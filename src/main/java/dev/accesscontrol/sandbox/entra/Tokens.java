package dev.accesscontrol.sandbox.entra;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.accesscontrol.sandbox.tenant.Permission;
import dev.accesscontrol.sandbox.tenant.SignInAccount;
import dev.accesscontrol.sandbox.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the tokens of the simulated sign-in service. */
public final class Tokens {

    /** Global Administrator, the same in every tenant. */
    static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

    /** What every member has. */
    static final String USER = "b79fbf4d-3ef9-4689-8143-76b194e85509";

    public static final String GRAPH = "https://graph.microsoft.com";

    /** Tells which tokens were called back; real tokens have no such claim. */
    public static final String GENERATION = "sandbox_generation";

    private final SigningKey key;
    private final App app;
    private final InstantSource clock;
    private volatile Duration lifetime = Duration.ofSeconds(3599);
    private volatile boolean wids;
    private volatile int generation;

    public Tokens(SigningKey key, App app, boolean wids, InstantSource clock) {
        this.key = key;
        this.app = app;
        this.wids = wids;
        this.clock = clock;
    }

    public void lifetime(Duration newLifetime) {
        lifetime = newLifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** Whether id tokens carry the optional claim from now on. */
    public void wids(boolean carried) {
        wids = carried;
    }

    /** Microsoft Graph takes no token any more that was made before now. */
    public void callBack() {
        generation++;
    }

    public int generation() {
        return generation;
    }

    /** App-only: the roles are those that are in force now, and the claim is left out for none. */
    String forApp(Tenant tenant) {
        Set<Permission> roles = tenant.consent().effective();
        String servicePrincipal = nameBased("sp", tenant.id());
        JWTClaimsSet.Builder claims =
                access(tenant)
                        .subject(servicePrincipal)
                        .claim("oid", servicePrincipal)
                        .claim("idtyp", "app");
        if (!roles.isEmpty()) {
            claims.claim("roles", roles.stream().map(Permission::value).sorted().toList());
        }
        return key.sign(claims.build());
    }

    /** For the person who signed in; good for nothing but the profile. */
    String forPerson(SignInAccount account, String scope) {
        return key.sign(
                access(account.tenant())
                        .subject(subject(account))
                        .claim("oid", account.objectId().toString())
                        .claim("name", account.name())
                        .claim("scp", scope)
                        .claim("idtyp", "user")
                        .build());
    }

    /**
     * @param base of the sign-in service as the client knows it
     */
    String idToken(SignInAccount account, String base, @Nullable String nonce) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(base + "/" + account.tenant().id() + "/v2.0")
                        .audience(app.clientId())
                        .subject(subject(account))
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(lifetime)))
                        .claim("tid", account.tenant().id().toString())
                        .claim("oid", account.objectId().toString())
                        .claim("name", account.name())
                        .claim("preferred_username", account.username())
                        .claim("nonce", nonce)
                        .claim("ver", "2.0");
        if (wids) {
            claims.claim(
                    "wids",
                    account.globalAdministrator()
                            ? List.of(GLOBAL_ADMINISTRATOR, USER)
                            : List.of(USER));
        }
        return key.sign(claims.build());
    }

    private JWTClaimsSet.Builder access(Tenant tenant) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer("https://sts.windows.net/" + tenant.id() + "/")
                .audience(GRAPH)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .claim("appid", app.clientId())
                .claim("app_displayname", App.NAME)
                .claim("tid", tenant.id().toString())
                .claim("uti", UUID.randomUUID().toString())
                .claim("ver", "1.0")
                .claim(GENERATION, generation);
    }

    /** Pairwise: another app would see another subject for the same person. */
    private String subject(SignInAccount account) {
        return nameBased(app.clientId(), account.objectId());
    }

    private static String nameBased(String space, UUID id) {
        byte[] name = (space + id).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
