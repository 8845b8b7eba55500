package dev.accesscontrol.sandbox.entra;

import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.Consent;
import dev.accesscontrol.sandbox.tenant.Tenant;
import dev.accesscontrol.sandbox.tenant.Tenants;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /{tenant}/oauth2/v2.0/token}. */
final class TokenEndpoint {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> RESOURCES =
            Set.of(
                    "https://graph.microsoft.com",
                    "https://graph.microsoft.us",
                    "https://dod-graph.microsoft.us",
                    "https://microsoftgraph.chinacloudapi.cn",
                    "00000003-0000-0000-c000-000000000000");

    private final Tenants tenants;
    private final ClientAuthentication clients;
    private final AuthorizationCodes codes;
    private final Tokens tokens;
    private final ErrorText errors;

    TokenEndpoint(
            Tenants tenants,
            ClientAuthentication clients,
            AuthorizationCodes codes,
            Tokens tokens,
            ErrorText errors) {
        this.tenants = tenants;
        this.clients = clients;
        this.codes = codes;
        this.tokens = tokens;
        this.errors = errors;
    }

    Response answer(Request request, String tenantSegment) {
        try {
            return json(200, grant(request, tenantSegment));
        } catch (EntraException refused) {
            return json(
                    refused.status(), errors.body(refused, request.header("client-request-id")));
        }
    }

    private static Response json(int status, Map<String, Object> body) {
        return Response.json(status, JSON.writeValueAsBytes(body))
                .with("Cache-Control", "no-store, no-cache");
    }

    private Map<String, Object> grant(Request request, String tenantSegment) {
        Parameters form = request.form();
        Optional<Tenant> tenant = tenants.find(tenantSegment);
        if (tenant.isEmpty() && !Entra.isShared(tenantSegment)) {
            throw EntraException.tenantNotFound(tenantSegment);
        }
        clients.check(request, form, tenant.map(t -> t.id().toString()).orElse(null));
        return switch (form.text("grant_type")) {
            case "client_credentials" -> appOnly(request.base(), form, tenant.orElse(null));
            case "authorization_code" -> signedIn(request.base(), form, tenant.orElse(null));
            case "" -> throw EntraException.missing("grant_type");
            default ->
                    throw new EntraException(
                            70003,
                            "unsupported_grant_type",
                            400,
                            "The app requested an unsupported grant type '"
                                    + form.text("grant_type")
                                    + "'.");
        };
    }

    private Map<String, Object> appOnly(String base, Parameters form, @Nullable Tenant tenant) {
        if (tenant == null) {
            throw EntraException.invalidRequest(
                    9001023,
                    "The grant type is not supported over the /common or /consumers endpoints."
                            + " Please use the /organizations or tenant-specific endpoint.");
        }
        checkScope(form.find("scope"), base);
        checkConsent(tenant, form.text("client_id"));
        Map<String, Object> answer = bearer();
        answer.put("access_token", tokens.forApp(tenant));
        return answer;
    }

    private Map<String, Object> signedIn(String base, Parameters form, @Nullable Tenant tenant) {
        String code = form.find("code");
        if (code == null) {
            throw EntraException.missing("code");
        }
        AuthorizationCodes.Grant grant =
                codes.redeem(code, form.find("redirect_uri"), form.find("code_verifier"));
        if (tenant != null && tenant != grant.account().tenant()) {
            throw EntraException.invalidGrant(
                    700005, "Provided Authorization Code is intended to use against other tenant.");
        }
        Map<String, Object> answer = bearer();
        answer.put("scope", grant.scope());
        answer.put("access_token", tokens.forPerson(grant.account(), grant.scope()));
        answer.put("id_token", tokens.idToken(grant.account(), base, grant.nonce()));
        return answer;
    }

    private Map<String, Object> bearer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token_type", "Bearer");
        answer.put("expires_in", tokens.lifetime().toSeconds());
        answer.put("ext_expires_in", tokens.lifetime().toSeconds());
        return answer;
    }

    private static void checkScope(@Nullable String scope, String base) {
        if (scope == null) {
            throw EntraException.missing("scope");
        }
        String resource = scope.replaceFirst("/\\.default$", "");
        if (!scope.endsWith("/.default")
                || !RESOURCES.contains(resource) && !resource.equals(base)) {
            throw new EntraException(
                    70011,
                    "invalid_scope",
                    400,
                    "The provided request must include a 'scope' input parameter. The provided"
                            + " value for the input parameter 'scope' is not valid. The scope "
                            + scope
                            + " is not valid.");
        }
    }

    private static void checkConsent(Tenant tenant, String clientId) {
        Consent.State state = tenant.consent().state();
        switch (state) {
            case NEVER_GIVEN -> throw EntraException.appUnknown(clientId, tenant.name());
            case REMOVED ->
                    throw EntraException.invalidClient(
                            7000229,
                            "The client application "
                                    + clientId
                                    + " is missing service principal in the tenant "
                                    + tenant.id()
                                    + ". See instructions here:"
                                    + " https://go.microsoft.com/fwlink/?linkid=2225119");
            case DISABLED ->
                    throw new EntraException(
                            7000112,
                            "unauthorized_client",
                            400,
                            "Application '" + clientId + "'(" + App.NAME + ") is disabled.");
            case PRESENT -> {}
        }
    }
}
