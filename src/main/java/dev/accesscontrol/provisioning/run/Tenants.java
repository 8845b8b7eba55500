package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.source.SourceProvider;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the source of a connection. */
@Component
class Tenants {

    private final Connections connections;
    private final List<SourceProvider> providers;

    Tenants(Connections connections, List<SourceProvider> providers) {
        this.connections = connections;
        this.providers = providers;
    }

    Tenant of(UUID connectionId) {
        var connection = connections.get(connectionId);
        return providers.stream()
                .filter(provider -> provider.service().equals(connection.service()))
                .findFirst()
                .map(provider -> new Tenant(connection, provider))
                .orElseThrow(
                        () -> new IllegalStateException("no source " + connection.service()));
    }
}
