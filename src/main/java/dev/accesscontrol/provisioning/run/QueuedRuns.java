package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Runs that wait in the database for a job to work on them. */
@Service
class QueuedRuns implements Runs {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedRuns.class);
    private static final int EARLIER_DRY_RUNS = 100;

    private final RunStarter starter;
    private final RunViews views;
    private final RunCancellation cancellation;
    private final GuardDecisions decisions;

    QueuedRuns(
            RunStarter starter,
            RunViews views,
            RunCancellation cancellation,
            GuardDecisions decisions) {
        this.starter = starter;
        this.views = views;
        this.cancellation = cancellation;
        this.decisions = decisions;
    }

    @Override
    public UUID startDryRun(UUID domainId, String actor) {
        return orActive(domainId, () -> starter.dryRun(domainId, actor));
    }

    @Override
    public UUID retryFailed(UUID runId, String actor) {
        return orActive(get(runId).domainId(), () -> starter.retry(runId, actor));
    }

    private UUID orActive(UUID domainId, Supplier<UUID> start) {
        return starter.active(domainId).orElseGet(() -> orQuicker(domainId, start));
    }

    private UUID orQuicker(UUID domainId, Supplier<UUID> start) {
        try {
            return start.get();
        } catch (DataIntegrityViolationException e) {
            return starter.active(domainId).orElseThrow(() -> e);
        }
    }

    @Override
    public UUID execute(UUID planId, long revision, String actor) {
        return unlessBusy(() -> starter.sync(planId, revision, actor));
    }

    private static UUID unlessBusy(Supplier<UUID> start) {
        try {
            return start.get();
        } catch (DataIntegrityViolationException e) {
            LOG.debug("another run of the domain was quicker", e);
            throw new PlanNotExecutableException(
                    PlanNotExecutableException.Cause.ANOTHER_RUN_ACTIVE);
        }
    }

    @Override
    public Optional<UUID> startPeriodic(UUID domainId) {
        if (starter.active(domainId).isPresent()) {
            return Optional.empty();
        }
        try {
            return starter.periodic(domainId);
        } catch (DataIntegrityViolationException e) {
            LOG.debug("another run of the domain was quicker", e);
            return Optional.empty();
        }
    }

    @Override
    public UUID release(UUID planId, long deletions, String actor) {
        return unlessBusy(() -> decisions.release(planId, deletions, actor));
    }

    @Override
    public void dismiss(UUID planId, String actor) {
        decisions.dismiss(planId, actor);
    }

    @Override
    public boolean acceptListing(UUID runId, String actor) {
        return decisions.acceptListing(runId, actor);
    }

    @Override
    public void cancel(UUID runId, String actor) {
        LOG.info("{} asks for the cancellation of run {}", actor, runId);
        cancellation.cancel(get(runId));
    }

    @Override
    public RunView get(UUID runId) {
        return views.find("r.id = :id", "id", runId).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("run " + runId));
    }

    @Override
    public Optional<RunView> latest(UUID domainId, RunKind kind) {
        return views.newest(domainId, kind, 1).stream().findFirst();
    }

    @Override
    public Optional<RunView> active(UUID domainId) {
        return views.find("r.active_domain_id = :id", "id", domainId).stream().findFirst();
    }

    @Override
    public Optional<RunView> shrunk(UUID domainId) {
        return views
                .find(
                        """
                        r.id = (select s.refused_run_id from domain_listings s
                                where s.domain_id = :domain)
                        """,
                        "domain",
                        domainId)
                .stream()
                .findFirst();
    }

    @Override
    public List<RunView> dryRuns(UUID domainId) {
        return views.newest(domainId, RunKind.DRY_RUN, EARLIER_DRY_RUNS);
    }
}
