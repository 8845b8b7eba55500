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
import dev.accesscontrol.provisioning.run.RunKind;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the pages stand on, in memory: shows what a test puts in, and remembers what the pages asked
 * for.
 */
final class FakeBackend {

    private final Map<UUID, ConnectionView> connections = new LinkedHashMap<>();
    private final Map<UUID, PlanView> plans = new LinkedHashMap<>();
    private final Map<UUID, List<PlanRowView>> rows = new LinkedHashMap<>();
    private final Map<UUID, RunView> runs = new LinkedHashMap<>();

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

    private static <T> T found(T thing) {
        if (thing == null) {
            throw new NotFoundException("unknown to the test");
        }
        return thing;
    }

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

    final Runs asRuns =
            new Runs() {
                @Override
                public UUID startDryRun(UUID domainId, String actor) {
                    asked.add("dry run of " + domainId + " by " + actor);
                    return nextRun;
                }

                @Override
                public UUID execute(UUID planId, String actor) {
                    if (refusal != null) {
                        throw new PlanNotExecutableException(refusal);
                    }
                    var already = plans.get(planId).syncRunId();
                    asked.add("execute " + planId + " by " + actor);
                    return already == null ? nextRun : already;
                }

                @Override
                public UUID retryFailed(UUID runId, String actor) {
                    asked.add("retry of " + runId + " by " + actor);
                    return nextRun;
                }

                @Override
                public UUID release(UUID planId, long deletions, String actor) {
                    if (refusal != null) {
                        throw new PlanNotExecutableException(refusal);
                    }
                    asked.add("release " + planId + " for " + deletions + " by " + actor);
                    return nextRun;
                }

                @Override
                public UUID execute(UUID planId, long revision, String actor) {
                    return execute(planId, actor);
                }

                @Override
                public Optional<UUID> startPeriodic(UUID domainId) {
                    return Optional.empty();
                }

                @Override
                public void dismiss(UUID planId, String actor) {
                    if (refusal != null) {
                        throw new PlanNotExecutableException(refusal);
                    }
                    asked.add("dismiss " + planId + " by " + actor);
                }

                @Override
                public boolean acceptListing(UUID runId, String actor) {
                    asked.add("accept listing of " + runId + " by " + actor);
                    return found(runs.get(runId)).guards().listing().acceptable();
                }

                @Override
                public void cancel(UUID runId, String actor) {
                    asked.add("cancel " + runId + " by " + actor);
                }

                @Override
                public RunView get(UUID runId) {
                    return found(runs.get(runId));
                }

                @Override
                public Optional<RunView> latest(UUID domainId, RunKind kind) {
                    return of(domainId)
                            .filter(run -> run.kind() == kind)
                            .max(Comparator.comparing(RunView::requestedAt));
                }

                @Override
                public Optional<RunView> shrunk(UUID domainId) {
                    return of(domainId)
                            .filter(run -> run.guards().listing() != null)
                            .filter(run -> run.guards().listing().acceptable())
                            .findFirst();
                }

                @Override
                public Optional<RunView> active(UUID domainId) {
                    return of(domainId).filter(run -> !run.state().isOver()).findFirst();
                }

                @Override
                public List<RunView> dryRuns(UUID domainId) {
                    return of(domainId).filter(run -> run.kind() == RunKind.DRY_RUN).toList();
                }

                private Stream<RunView> of(UUID domainId) {
                    return runs.values().stream().filter(run -> run.domainId().equals(domainId));
                }
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
                public Optional<PlanView> held(UUID domainId) {
                    return plans.values().stream()
                            .filter(plan -> plan.domainId().equals(domainId))
                            .filter(plan -> plan.state() == PlanState.HELD)
                            .findFirst();
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

    final SyncLogs asLogs =
            new SyncLogs() {
                @Override
                public Rows<RunView> search(LogQuery query, @Nullable Place place) {
                    lastQuery = query;
                    var all =
                            runs.values().stream()
                                    .filter(run ->
                                            query.kind() == null || query.kind() == run.kind())
                                    .filter(run ->
                                            query.domain() == null
                                                    || query.domain().equals(run.domain()))
                                    .sorted(Comparator.comparing(RunView::requestedAt).reversed())
                                    .toList();
                    return new Rows<>(all, new Pager(0, Pager.DEFAULT_SIZE, all.size()));
                }

                @Override
                public void writeCsv(LogQuery query, ZoneId zone, Locale locale, OutputStream to) {
                    lastQuery = query;
                    write(to, "logs in " + zone);
                }

                @Override
                public void writeRowsCsv(UUID runId, Locale locale, OutputStream to) {
                    write(to, "rows of run " + runId);
                }

                @Override
                public void writePasswordTemplate(UUID runId, OutputStream to) {
                    write(to, "Username,Password of run " + runId);
                }

                @Override
                public List<String> domains() {
                    return runs.values().stream().map(RunView::domain).distinct().sorted().toList();
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

    private static void write(OutputStream to, String text) {
        try {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
