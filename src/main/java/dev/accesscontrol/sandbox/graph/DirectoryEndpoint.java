package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.Domain;
import dev.accesscontrol.sandbox.tenant.Tenant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /organization}, {@code /domains} and {@code /domains/{id}}. */
final class DirectoryEndpoint {

    private static final String METADATA = "https://graph.microsoft.com/v1.0/$metadata#";

    private DirectoryEndpoint() {}

    static Response organization(Tenant tenant) {
        Map<String, @Nullable Object> organization = new LinkedHashMap<>();
        organization.put("id", tenant.id().toString());
        organization.put("displayName", tenant.name());
        organization.put("tenantType", "AAD");
        organization.put("countryLetterCode", "US");
        organization.put("createdDateTime", "2019-01-07T08:00:00Z");
        organization.put("onPremisesSyncEnabled", true);
        organization.put(
                "verifiedDomains",
                tenant.domains().stream()
                        .filter(Domain::verified)
                        .map(DirectoryEndpoint::verifiedDomain)
                        .toList());
        return list("organization", List.of(organization));
    }

    private static Map<String, @Nullable Object> verifiedDomain(Domain domain) {
        Map<String, @Nullable Object> verified = new LinkedHashMap<>();
        verified.put("capabilities", String.join(", ", domain.supportedServices()));
        verified.put("isDefault", domain.standard());
        verified.put("isInitial", domain.initial());
        verified.put("name", domain.name());
        verified.put("type", domain.federated() ? "Federated" : "Managed");
        return verified;
    }

    static Response domains(Tenant tenant) {
        return list("domains", tenant.domains().stream().map(DirectoryEndpoint::domain).toList());
    }

    static Response domain(Tenant tenant, String name) {
        Domain domain = tenant.domain(name).orElseThrow(() -> GraphException.notFound(name));
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("@odata.context", METADATA + "domains/$entity");
        body.putAll(domain(domain));
        return Response.json(200, Json.MAPPER.writeValueAsBytes(body));
    }

    private static Map<String, @Nullable Object> domain(Domain domain) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("authenticationType", domain.federated() ? "Federated" : "Managed");
        body.put("availabilityStatus", null);
        body.put("id", domain.name());
        body.put("isAdminManaged", true);
        body.put("isDefault", domain.standard());
        body.put("isInitial", domain.initial());
        body.put("isRoot", domain.verified());
        body.put("isVerified", domain.verified());
        body.put("supportedServices", domain.supportedServices());
        body.put("passwordValidityPeriodInDays", domain.verified() ? Integer.MAX_VALUE : null);
        body.put("passwordNotificationWindowInDays", domain.verified() ? 14 : null);
        body.put("state", null);
        return body;
    }

    private static Response list(String set, List<Map<String, @Nullable Object>> value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", METADATA + set);
        body.put("value", value);
        return Response.json(200, Json.MAPPER.writeValueAsBytes(body));
    }
}
