package dev.accesscontrol.sandbox.entra;

import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a token request comes from the registered app. */
record ClientAuthentication(App app, ClientAssertions assertions) {

    private static final String ASSERTION_TYPE =
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /**
     * @param tenantId of the tenant asked for, when one was
     */
    void check(Request request, Parameters form, @Nullable String tenantId) {
        Credentials given = credentials(request, form);
        app.requireClient(given.id());
        if (form.has("client_assertion")) {
            if (!ASSERTION_TYPE.equals(form.find("client_assertion_type"))) {
                throw EntraException.missing("client_assertion_type");
            }
            assertions.check(form.text("client_assertion"), audiences(request, tenantId));
        } else {
            checkSecret(given.secret());
        }
    }

    private void checkSecret(@Nullable String secret) {
        if (secret == null) {
            throw EntraException.invalidClient(
                    7000218,
                    "The request body must contain the following parameter: 'client_assertion' or"
                            + " 'client_secret'.");
        }
        if (!MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8),
                app.secret().getBytes(StandardCharsets.UTF_8))) {
            throw EntraException.invalidClient(
                    7000215,
                    "Invalid client secret provided. Ensure the secret being sent in the request is"
                            + " the client secret value, not the client secret ID, for a secret added"
                            + " to app '"
                            + app.clientId()
                            + "'.");
        }
    }

    private static Set<String> audiences(Request request, @Nullable String tenantId) {
        Set<String> audiences = new HashSet<>(Set.of(request.base() + request.path()));
        if (tenantId != null) {
            audiences.add(request.base() + "/" + tenantId + "/oauth2/v2.0/token");
            audiences.add(request.base() + "/" + tenantId + "/v2.0");
        }
        return audiences;
    }

    private record Credentials(@Nullable String id, @Nullable String secret) {}

    /** In the form, or in the header of HTTP Basic, where both parts are form-encoded. */
    private static Credentials credentials(Request request, Parameters form) {
        String header = request.header("authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return new Credentials(form.find("client_id"), form.find("client_secret"));
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).trim());
            String[] both = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            Parameters parts = Parameters.parse("id=" + both[0] + "&secret=" + both[1]);
            return new Credentials(parts.find("id"), parts.find("secret"));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw EntraException.invalidClient(7000215, "Invalid client secret provided.");
        }
    }
}
