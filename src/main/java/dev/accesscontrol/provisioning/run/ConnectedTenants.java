package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.source.Sources;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the source of a connection. */
@Component
class ConnectedTenants {

    private final Connections connections;
    private final Sources sources;

    ConnectedTenants(Connections connections, Sources sources) {
        this.connections = connections;
        this.sources = sources;
    }

    Tenant of(UUID connectionId) {
        var connection = connections.get(connectionId);
        return new Tenant(connection, sources.of(connection.service()));
    }
}
