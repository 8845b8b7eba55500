package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.web.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The connections as pages and runs see them. */
@Component
@Transactional(readOnly = true)
class ConnectionRegister implements Connections {

    private final StoredConnections connections;
    private final ConsentLoss loss;

    ConnectionRegister(StoredConnections connections, ConsentLoss loss) {
        this.connections = connections;
        this.loss = loss;
    }

    @Override
    public List<ConnectionView> all() {
        return connections.findInOrder().stream().map(Connection::view).toList();
    }

    @Override
    public ConnectionView get(UUID id) {
        return connections.get(id).view();
    }

    @Override
    public Optional<ConnectionView> find(UUID id) {
        return connections.findById(id).map(Connection::view);
    }

    @Override
    public Optional<ConnectionView> findByTenant(String service, String tenant) {
        return connections.findByServiceAndTenant(service, tenant).map(Connection::view);
    }

    @Override
    public DomainView domain(UUID domainId) {
        return connections
                .findByDomain(domainId)
                .flatMap(connection -> connection.domain(domainId))
                .orElseThrow(() -> new NotFoundException("domain " + domainId));
    }

    @Override
    @Transactional
    public void fixUpnMode(UUID id) {
        locked(id).fixUpnMode();
    }

    @Override
    @Transactional
    public void releaseUpnMode(UUID id, BooleanSupplier unused) {
        var connection = locked(id);
        if (unused.getAsBoolean()) {
            connection.releaseUpnMode();
        }
    }

    private Connection locked(UUID id) {
        return connections.lock(id).orElseThrow(() -> new NotFoundException("connection " + id));
    }

    @Override
    @Transactional
    public void consentLost(UUID id, SourceFailure failure) {
        loss.of(connections.get(id), failure);
    }
}
