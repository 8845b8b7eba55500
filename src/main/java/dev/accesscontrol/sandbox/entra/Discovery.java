package dev.accesscontrol.sandbox.entra;

import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The documents with which clients find their way. */
record Discovery(SigningKey key) {

    Response keys() {
        return Response.json(200, key.publicKeys().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param segment of the address, kept in the endpoints
     * @param tenant null for the shared addresses, whose issuer is a pattern
     */
    Response configuration(String base, String segment, @Nullable Tenant tenant) {
        String root = base + "/" + segment;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("token_endpoint", root + "/oauth2/v2.0/token");
        document.put(
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_post", "private_key_jwt", "client_secret_basic"));
        document.put("jwks_uri", root + "/discovery/v2.0/keys");
        document.put("response_modes_supported", List.of("query"));
        document.put("subject_types_supported", List.of("pairwise"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("response_types_supported", List.of("code"));
        document.put("scopes_supported", List.of("openid", "profile", "email"));
        document.put(
                "issuer", base + "/" + (tenant == null ? "{tenantid}" : tenant.id()) + "/v2.0");
        document.put("authorization_endpoint", root + "/oauth2/v2.0/authorize");
        document.put("code_challenge_methods_supported", List.of("S256"));
        return Response.json(200, JsonMapper.shared().writeValueAsBytes(document));
    }
}
