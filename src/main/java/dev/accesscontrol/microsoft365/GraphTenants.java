package dev.accesscontrol.microsoft365;

import com.microsoft.graph.models.Domain;
import com.microsoft.graph.models.DomainCollectionResponse;
import com.microsoft.graph.models.Organization;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import dev.accesscontrol.provisioning.source.SourceDomain;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Graph tells about a tenant itself. */
@Component
class GraphTenants {

    private static final String[] DOMAIN_PROPERTIES = {
        "id", "authenticationType", "isVerified", "isDefault", "isInitial"
    };

    private final GraphCalls calls;

    GraphTenants(GraphCalls calls) {
        this.calls = calls;
    }

    /** The name it shows its people; its id when it has none. */
    String name(String tenant, Patience patience) {
        var answer =
                calls.ask(
                                tenant,
                                patience,
                                graph ->
                                        graph.organization()
                                                .get(request ->
                                                        request.queryParameters.select =
                                                                new String[] {"id", "displayName"}))
                        .answer();
        return Objects.requireNonNullElse(answer.getValue(), List.<Organization>of()).stream()
                .filter(organization -> tenant.equalsIgnoreCase(organization.getId()))
                .map(organization ->
                        Objects.requireNonNullElse(organization.getDisplayName(), tenant))
                .findFirst()
                .orElseThrow(() -> unexpected("OtherOrganization"));
    }

    List<SourceDomain> domains(String tenant, Patience patience) {
        var domains = new ArrayList<SourceDomain>();
        var links = new PageLinks(calls.root());
        while (links.hasNext()) {
            var link = links.next();
            var page = calls.ask(tenant, patience, graph -> page(graph, link)).answer();
            if (page.getValue() == null) {
                throw unexpected("PageWithoutValue");
            }
            page.getValue().stream().map(GraphTenants::domain).forEach(domains::add);
            links.follow(page.getOdataNextLink(), false);
        }
        return domains;
    }

    private static @Nullable DomainCollectionResponse page(
            GraphServiceClient graph, @Nullable String link) {
        return link == null
                ? graph.domains().get(request -> request.queryParameters.select = DOMAIN_PROPERTIES)
                : graph.domains().withUrl(link).get();
    }

    private static SourceDomain domain(Domain domain) {
        if (domain.getId() == null) {
            throw unexpected("DomainWithoutName");
        }
        return new SourceDomain(
                domain.getId().toLowerCase(Locale.ROOT),
                Boolean.TRUE.equals(domain.getIsVerified()),
                "Federated".equalsIgnoreCase(domain.getAuthenticationType()),
                Boolean.TRUE.equals(domain.getIsInitial()),
                Boolean.TRUE.equals(domain.getIsDefault()));
    }

    private static SourceException unexpected(String code) {
        return new SourceException(new SourceFailure(Cause.UNEXPECTED_ANSWER, code, null), null);
    }
}
