package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The connected tenants. Unknown ids end in {@link dev.accesscontrol.web.NotFoundException}. */
public interface Connections {

    List<ConnectionView> all();

    ConnectionView get(UUID id);

    Optional<ConnectionView> find(UUID id);

    Optional<ConnectionView> findByTenant(String service, String tenant);

    DomainView domain(UUID domainId);

    /** The first executed sync fixes the UPN Mode; called in the transaction that starts it. */
    void fixUpnMode(UUID id);

    /** A run found the consent gone. */
    void consentLost(UUID id, SourceFailure failure);
}
