package dev.accesscontrol.provisioning.connection;

import static org.awaitility.Awaitility.await;

import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceDomain;
import dev.accesscontrol.provisioning.source.TenantConsented;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

/** Connections in the states that tests begin with. */
@RecordApplicationEvents
abstract class SomeConnections {

    static final Map<String, DeletionLimit> CONTOSO = Map.of("contoso.com", DeletionLimit.DEFAULT);

    @Autowired Connections connections;
    @Autowired DomainSettings settings;
    @Autowired DomainReadings readings;
    @Autowired AccessChecks checks;
    @Autowired FakeSource source;
    @Autowired ApplicationEventPublisher events;
    @Autowired ApplicationEvents published;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient sql;
    @Autowired UserLookup lookup;
    @Autowired UserAccounts users;

    final String tenant = UUID.randomUUID().toString();

    @BeforeEach
    void nothingIsConnected() {
        source.reset();
        for (var table :
                List.of(
                        "scheduled_tasks",
                        "access_waits",
                        "domain_readings",
                        "domain_offers",
                        "username_clashes",
                        "runs",
                        "connection_domains",
                        "connections")) {
            sql.sql("delete from " + table).update();
        }
    }

    void addUser(String username, String upn) {
        if (lookup.findByUsername(username).isEmpty()) {
            users.add(new NewUser(username, new Profile("", "", "", "", upn, null), Role.NONE));
        }
    }

    void activeRunOf(DomainView domain) {
        sql.sql(
                        """
                        insert into runs
                        (id, version, kind, connection_id, domain_id, domain, source, run_trigger,
                         started_by, state, active_domain_id, phase, done, added, updated, deleted,
                         skipped, failed, requested_at, cancel_requested, epoch, checkpoint_order,
                         checkpoint_position)
                        values (?, 0, 'DRY_RUN', ?, ?, ?, 'Contoso', 'MANUAL', 'admin', 'RUNNING',
                         ?, 'READING', 0, 0, 0, 0, 0, 0, current_timestamp, false, 0, 0, 0)
                        """)
                .params(
                        UUID.randomUUID(),
                        domain.connectionId(),
                        domain.id(),
                        domain.name(),
                        domain.id())
                .update();
    }

    List<DomainRefusal> save(UUID id, UpnMode mode, Map<String, DeletionLimit> limits) {
        return settings.save(id, settings.version(id), mode, limits);
    }

    UUID offered(String tenant) {
        source.domain("contoso.com")
                .domain(new SourceDomain("fabrikam.com", false, false, false, false));
        var id = granted(tenant);
        readings.refresh(id);
        finished(id);
        return id;
    }

    UUID granted(String tenant) {
        var id = consent(tenant);
        await().until(() -> connections.get(id).consent() == ConsentState.GRANTED);
        return id;
    }

    DomainReading finished(UUID id) {
        await().until(() -> readings.of(id).finishedAt() != null);
        return readings.of(id);
    }

    UUID consent(String tenant) {
        events.publishEvent(consented(tenant));
        return connections.findByTenant(FakeSource.SERVICE, tenant).orElseThrow().id();
    }

    static TenantConsented consented(String tenant) {
        return new TenantConsented(
                FakeSource.SERVICE, tenant, "admin@contoso.com", "admin", Instant.now());
    }
}
