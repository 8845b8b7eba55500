package dev.accesscontrol.provisioning.periodic;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.run.SyncedDomains;
import dev.accesscontrol.testing.Databases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Schedules on a database, a clock that a test sets, and runs that are only counted. */
final class PeriodicFixture implements AutoCloseable {

    static final Duration HOUR = Duration.ofHours(1);

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final Clock clock = mock();
    private final Connections connections = mock();

    final JdbcClient sql;
    final Runs runs = mock();
    final SyncedDomains synced = mock();

    /** The domains whose runs were started. */
    final List<UUID> started = new CopyOnWriteArrayList<>();

    PeriodicFixture(String url) {
        var database = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(database);
        sql = JdbcClient.create(database);
        context.register(
                Transactions.class,
                StoredSchedules.class,
                PeriodicStart.class,
                PeriodicTick.class,
                PeriodicSyncs.class);
        context.registerBean(
                JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(JdbcClient.class, () -> sql);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Connections.class, () -> connections);
        context.registerBean(Runs.class, () -> runs);
        context.registerBean(SyncedDomains.class, () -> synced);
        context.registerBean(PeriodicSettings.class, () -> new PeriodicSettings(HOUR));
        context.refresh();
        when(synced.contains(any())).thenReturn(true);
        when(runs.startPeriodic(any()))
                .then(asked -> {
                    started.add(asked.getArgument(0));
                    return Optional.of(UUID.randomUUID());
                });
    }

    void at(Instant now) {
        when(clock.instant()).thenReturn(now);
    }

    void tick() {
        context.getBean(PeriodicTick.class).run(() -> false);
    }

    PeriodicSyncs syncs() {
        return context.getBean(PeriodicSyncs.class);
    }

    Instant next(DomainView domain) {
        return stored(domain).nextRunAt();
    }

    Schedule stored(DomainView domain) {
        return context.getBean(StoredSchedules.class).ofConnection(domain.connectionId()).stream()
                .filter(schedule -> schedule.domainId().equals(domain.id()))
                .findFirst()
                .orElse(null);
    }

    UUID connection() {
        var id = UUID.randomUUID();
        sql.sql(
                        """
                        insert into connections (id, version, service, tenant, name, consent,
                          missing_permissions, upn_mode_fixed, consented_by, consented_at)
                        values (?, 0, 'fake', ?, 'Contoso', 'GRANTED', '', false, 'admin', ?)
                        """)
                .params(id, id.toString(), OffsetDateTime.now())
                .update();
        consent(id, ConsentState.GRANTED);
        return id;
    }

    void consent(UUID id, ConsentState state) {
        var view =
                new ConnectionView(
                        id,
                        "fake",
                        "tenant",
                        "Contoso",
                        state,
                        List.of(),
                        null,
                        UpnMode.ON,
                        true,
                        "admin",
                        Instant.EPOCH,
                        List.of());
        when(connections.find(id)).thenReturn(Optional.of(view));
    }

    DomainView domain(UUID connection) {
        var id = UUID.randomUUID();
        var domain = new DomainView(id, connection, id + ".example", 10);
        sql.sql(
                        """
                        insert into connection_domains
                        (id, version, connection_id, name, max_deletions_percent)
                        values (?, 0, ?, ?, 10)
                        """)
                .params(id, connection, domain.name())
                .update();
        return domain;
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableTransactionManagement
    static class Transactions {}
}
