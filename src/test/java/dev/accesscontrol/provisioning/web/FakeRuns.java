package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.PlanNotExecutableException;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.Runs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Runs of a {@link FakeBackend}: nothing runs, what was asked for is noted. */
final class FakeRuns implements Runs {

    private final FakeBackend backend;

    FakeRuns(FakeBackend backend) {
        this.backend = backend;
    }

    @Override
    public UUID startDryRun(UUID domainId, String actor) {
        backend.asked.add("dry run of " + domainId + " by " + actor);
        return backend.nextRun;
    }

    @Override
    public UUID execute(UUID planId, long revision, String actor) {
        if (backend.refusal != null) {
            throw new PlanNotExecutableException(backend.refusal);
        }
        var already = backend.plans.get(planId).syncRunId();
        backend.asked.add("execute " + planId + " by " + actor);
        return already == null ? backend.nextRun : already;
    }

    @Override
    public UUID retryFailed(UUID runId, String actor) {
        backend.asked.add("retry of " + runId + " by " + actor);
        return backend.nextRun;
    }

    @Override
    public UUID release(UUID planId, long deletions, String actor) {
        if (backend.refusal != null) {
            throw new PlanNotExecutableException(backend.refusal);
        }
        backend.asked.add("release " + planId + " for " + deletions + " by " + actor);
        return backend.nextRun;
    }

    @Override
    public Optional<UUID> startPeriodic(UUID domainId) {
        return Optional.empty();
    }

    @Override
    public void dismiss(UUID planId, String actor) {
        if (backend.refusal != null) {
            throw new PlanNotExecutableException(backend.refusal);
        }
        backend.asked.add("dismiss " + planId + " by " + actor);
    }

    @Override
    public boolean acceptListing(UUID runId, String actor) {
        backend.asked.add("accept listing of " + runId + " by " + actor);
        return FakeBackend.found(backend.runs.get(runId)).guards().listing().acceptable();
    }

    @Override
    public void cancel(UUID runId, String actor) {
        backend.asked.add("cancel " + runId + " by " + actor);
    }

    @Override
    public RunView get(UUID runId) {
        return FakeBackend.found(backend.runs.get(runId));
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
        return backend.runs.values().stream().filter(run -> run.domainId().equals(domainId));
    }
}
