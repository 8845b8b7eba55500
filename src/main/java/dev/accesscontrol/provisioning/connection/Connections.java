package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The connected tenants. Unknown ids end in {@link dev.accesscontrol.web.NotFoundException}. */
public interface Connections {

    List<ConnectionView> all();

    ConnectionView get(UUID id);

    Optional<ConnectionView> find(UUID id);

    Optional<ConnectionView> findByTenant(String service, String tenant);

    DomainView domain(UUID domainId);

    /** The first executed sync fixes the UPN Mode; called in the transaction that starts it. */
    void fixUpnMode(UUID id);

    /**
     * A sync has ended without writing anybody: the UPN Mode may be chosen anew; called in the
     * transaction that ends it.
     *
     * @param unused whether no other sync has written or may yet write; asked while nobody else can
     *     fix the mode
     */
    void releaseUpnMode(UUID id, BooleanSupplier unused);

    /** A run found the consent gone. */
    void consentLost(UUID id, SourceFailure failure);
}
