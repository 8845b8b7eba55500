package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.log.LogQuery;
import dev.accesscontrol.provisioning.log.SyncLogs;
import dev.accesscontrol.provisioning.run.PlanNotExecutableException;
import dev.accesscontrol.provisioning.run.PlanRowView;
import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.provisioning.run.RowFilter;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.PlacePager;
import dev.accesscontrol.web.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the pages stand on, in memory: shows what a test puts in, and remembers what the pages asked
 * for.
 */
final class FakeBackend {

    private final Map<UUID, ConnectionView> connections = new LinkedHashMap<>();
    final Map<UUID, PlanView> plans = new LinkedHashMap<>();
    private final Map<UUID, List<PlanRowView>> rows = new LinkedHashMap<>();
    final Map<UUID, RunView> runs = new LinkedHashMap<>();

    final List<String> asked = new ArrayList<>();
    PlanNotExecutableException.Cause refusal;
    UUID nextRun = UUID.randomUUID();
    LogQuery lastQuery;

    void reset() {
        connections.clear();
        plans.clear();
        rows.clear();
        runs.clear();
        asked.clear();
        refusal = null;
        lastQuery = null;
    }

    void add(ConnectionView connection) {
        connections.put(connection.id(), connection);
    }

    void add(PlanView plan, List<PlanRowView> ofThePlan) {
        plans.put(plan.id(), plan);
        rows.put(plan.id(), ofThePlan);
    }

    void add(RunView run) {
        runs.put(run.id(), run);
    }

    static <T> T found(T thing) {
        if (thing == null) {
            throw new NotFoundException("unknown to the test");
        }
        return thing;
    }

    final Runs asRuns = new FakeRuns(this);
    final SyncLogs asLogs = new FakeLogs(this);

    final Connections asConnections =
            new Connections() {
                @Override
                public List<ConnectionView> all() {
                    return List.copyOf(connections.values());
                }

                @Override
                public ConnectionView get(UUID id) {
                    return found(connections.get(id));
                }

                @Override
                public Optional<ConnectionView> find(UUID id) {
                    return Optional.ofNullable(connections.get(id));
                }

                @Override
                public Optional<ConnectionView> findByTenant(String service, String tenant) {
                    return all().stream()
                            .filter(connection -> connection.tenant().equals(tenant))
                            .findFirst();
                }

                @Override
                public DomainView domain(UUID domainId) {
                    return found(
                            all().stream()
                                    .flatMap(connection -> connection.domains().stream())
                                    .filter(domain -> domain.id().equals(domainId))
                                    .findFirst()
                                    .orElse(null));
                }

                @Override
                public void fixUpnMode(UUID id) {}

                @Override
                public void releaseUpnMode(UUID id, BooleanSupplier unused) {}

                @Override
                public void consentLost(UUID id, SourceFailure failure) {}
            };

    final Plans asPlans =
            new Plans() {
                @Override
                public PlanView get(UUID planId) {
                    return found(plans.get(planId));
                }

                @Override
                public Optional<PlanView> latest(UUID domainId) {
                    return plans.values().stream()
                            .filter(plan -> plan.domainId().equals(domainId))
                            .filter(plan -> plan.state() != PlanState.INCOMPLETE)
                            .max(Comparator.comparing(PlanView::madeAt));
                }

                @Override
                public Rows<PlanRowView> rows(
                        UUID planId, RowFilter filter, @Nullable Place place) {
                    var all = rows.get(planId).stream().filter(row -> fits(row, filter)).toList();
                    int size = Math.min(Pager.DEFAULT_SIZE, all.size());
                    var next = size < all.size() ? "after=" + size : null;
                    return new Rows<>(
                            all.subList(0, size), new PlacePager(1, size, all.size(), null, next));
                }

                @Override
                public PlanRowView row(UUID planId, long position) {
                    return found(
                            rows.getOrDefault(planId, List.of()).stream()
                                    .filter(row -> row.position() == position)
                                    .findFirst()
                                    .orElse(null));
                }

                @Override
                public void writeCsv(
                        UUID planId, RowFilter filter, Locale locale, OutputStream to) {
                    write(to, "rows of " + planId + " " + filter);
                }
            };

    private static boolean fits(PlanRowView row, RowFilter filter) {
        return (filter.action() == null || filter.action() == row.action())
                && (!filter.warned() || !row.warnings().isEmpty())
                && (!filter.failed() || row.outcome() != null && !row.outcome().applied())
                && row.toString()
                        .toLowerCase(Locale.ROOT)
                        .contains(filter.text().toLowerCase(Locale.ROOT));
    }

    static void write(OutputStream to, String text) {
        try {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
