package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.plan.DeletionLimit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A domain of a {@link Connection} that is synchronised. */
@Entity
@Table(name = "connection_domains")
class ConnectionDomain {

    @Id private UUID id;
    @Version private @Nullable Long version;
    private String name;

    @Column(name = "max_deletions_percent")
    private int maxDeletionsPercent;

    @SuppressWarnings("NullAway.Init")
    protected ConnectionDomain() {}

    ConnectionDomain(String name, DeletionLimit limit) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.maxDeletionsPercent = limit.percent();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    void allowDeletions(DeletionLimit limit) {
        maxDeletionsPercent = limit.percent();
    }

    DomainView view(UUID connection) {
        return new DomainView(id, connection, name, maxDeletionsPercent);
    }
}
