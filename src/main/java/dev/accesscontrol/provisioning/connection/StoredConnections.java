package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.web.NotFoundException;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StoredConnections extends JpaRepository<Connection, UUID> {

    @Query("select c from Connection c order by c.consentedAt")
    List<Connection> findInOrder();

    Optional<Connection> findByServiceAndTenant(String service, String tenant);

    @Query("select c from Connection c join c.domains d where d.id = :domain")
    Optional<Connection> findByDomain(UUID domain);

    @Query("select c from Connection c join c.domains d where d.name = :name")
    Optional<Connection> findByDomainName(String name);

    /** For a change of settings: whatever it touches, the connection's version counts it. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select c from Connection c where c.id = :id")
    Optional<Connection> findForChange(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Connection c where c.id = :id")
    Optional<Connection> lock(UUID id);

    default Connection get(UUID id) {
        return findById(id).orElseThrow(() -> new NotFoundException("connection " + id));
    }
}
