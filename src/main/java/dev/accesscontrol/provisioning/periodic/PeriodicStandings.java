package dev.accesscontrol.provisioning.periodic;

import dev.accesscontrol.provisioning.connection.AccessChecks;
import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.HeldRuns;
import dev.accesscontrol.provisioning.run.SyncedDomains;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how the periodic sync of a connection's domains stands. */
@Component
public class PeriodicStandings {

    private final StoredSchedules schedules;
    private final SyncedDomains synced;
    private final HeldRuns held;
    private final AccessChecks checks;

    PeriodicStandings(
            StoredSchedules schedules, SyncedDomains synced, HeldRuns held, AccessChecks checks) {
        this.schedules = schedules;
        this.synced = synced;
        this.held = held;
        this.checks = checks;
    }

    /** One for each domain that is synchronised, in their order. */
    public List<PeriodicSync> of(ConnectionView connection) {
        var lostAt = checks.lostAt(connection.id()).orElse(null);
        var decided = decided(connection.id());
        return connection.domains().stream()
                .map(domain -> standing(connection, domain, decided.get(domain.id()), lostAt))
                .toList();
    }

    private Map<UUID, Schedule> decided(UUID connectionId) {
        return schedules.ofConnection(connectionId).stream()
                .collect(Collectors.toMap(Schedule::domainId, Function.identity()));
    }

    private PeriodicSync standing(
            ConnectionView connection,
            DomainView domain,
            @Nullable Schedule decided,
            @Nullable Instant lostAt) {
        var waiting = held.of(domain.id()).orElse(null);
        boolean enabled = decided != null && decided.enabled();
        var standing = Standing.of(enabled, connection.consent(), waiting != null);
        return new PeriodicSync(
                domain,
                enabled,
                standing,
                synced.contains(domain.id()),
                decided == null ? null : decided.changedBy(),
                decided == null ? null : decided.changedAt(),
                standing == Standing.ENABLED && decided != null ? decided.nextRunAt() : null,
                lostAt,
                waiting);
    }
}
