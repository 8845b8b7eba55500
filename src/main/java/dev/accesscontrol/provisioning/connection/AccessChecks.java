package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.TenantConsented;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a consent to an access that works: starts the wait for it and tells how it goes on. */
@Component
@Transactional
public class AccessChecks {

    private final StoredConnections connections;
    private final AccessWaits waits;
    private final ConnectionJobQueue jobs;
    private final Clock clock;

    AccessChecks(
            StoredConnections connections,
            AccessWaits waits,
            ConnectionJobQueue jobs,
            Clock clock) {
        this.connections = connections;
        this.waits = waits;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Makes the tenant's connection, or renews it, in the transaction of the consent. */
    @EventListener
    void connect(TenantConsented event) {
        var connection =
                connections
                        .findByServiceAndTenant(event.service(), event.tenant())
                        .orElseGet(() -> connections.save(new Connection(event)));
        connection.renewConsent(event);
        startWaiting(connection.id());
    }

    /** Asks again from the beginning; while it is asked by itself, nothing happens. */
    public void checkAgain(UUID id) {
        var connection = connections.get(id);
        if (progress(id).filter(AccessProgress::active).isEmpty()) {
            connection.awaitAccess();
            startWaiting(id);
        }
    }

    /** Empty when nothing was ever waited for. */
    @Transactional(readOnly = true)
    public Optional<AccessProgress> progress(UUID id) {
        return waits.findById(id).map(wait -> wait.progress(clock.instant()));
    }

    /** Since when the consent is gone; empty while it is not. */
    @Transactional(readOnly = true)
    public Optional<Instant> lostAt(UUID id) {
        return connections.findById(id).flatMap(Connection::consentLostAt);
    }

    private void startWaiting(UUID id) {
        var now = clock.instant();
        waits.findById(id)
                .ifPresentOrElse(
                        wait -> wait.startAgain(now), () -> waits.save(new AccessWait(id, now)));
        jobs.runSoon(AccessCheckJob.TASK, id);
    }
}
