package dev.accesscontrol.provisioning.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Starting, watching and cancelling runs. Unknown ids end in {@link
 * dev.accesscontrol.web.NotFoundException}.
 */
public interface Runs {

    /**
     * Queues a dry run of the domain and returns at once. While a run of the domain is active, that
     * one's id is returned and nothing is started.
     */
    UUID startDryRun(UUID domainId, String actor);

    /**
     * Queues a dry run about the people whose rows failed in a sync that is over, and returns at
     * once. While a run of the domain is active, that one's id is returned and nothing is started.
     */
    UUID retryFailed(UUID runId, String actor);

    /**
     * Queues the execution of the stored plan and returns at once. A plan is executed once: a
     * second call returns the run of the first.
     *
     * @param revision {@link PlanView#revision} as it was shown: nothing may have been decided
     *     about the plan's rows since
     * @throws PlanNotExecutableException when the plan has expired, is superseded, or another run
     *     of the domain is active
     */
    UUID execute(UUID planId, long revision, String actor);

    /**
     * Queues a sync of the domain that makes its plan itself, as one run, and returns at once.
     *
     * @return empty when there is nothing to start: a run of the domain is active, or a plan of it
     *     is held
     */
    Optional<UUID> startPeriodic(UUID domainId);

    /**
     * Queues a new run of a plan that the deletion limit holds, once, whatever the limit. A second
     * call returns the run of the first.
     *
     * @param deletions as many as the person typed who is answerable for them
     * @throws PlanNotExecutableException when that is another number than the plan's, when the plan
     *     is not held (any more) or older than 24 hours, or when another run of the domain is
     *     active
     */
    UUID release(UUID planId, long deletions, String actor);

    /**
     * Decides against a plan that the deletion limit holds; its domain's periodic sync goes on. A
     * second call changes nothing.
     *
     * @throws PlanNotExecutableException when the plan is not held (any more)
     */
    void dismiss(UUID planId, String actor);

    /**
     * Takes the size of the listing that stopped this run for the truth: the next run goes on with
     * it. A second call changes nothing.
     *
     * @return false when nobody is asked about it (any more): there was a good listing since, or a
     *     newer one that had shrunk
     */
    boolean acceptListing(UUID runId, String actor);

    /**
     * Asks an active run to stop after its present batch; for a run that is over, nothing happens.
     */
    void cancel(UUID runId, String actor);

    RunView get(UUID runId);

    Optional<RunView> latest(UUID domainId, RunKind kind);

    /** The run that a listing has stopped which had shrunk, while a person is asked about it. */
    Optional<RunView> shrunk(UUID domainId);

    /** The active run of a domain. */
    Optional<RunView> active(UUID domainId);

    /** Earlier dry runs of a domain, the newest first, at most 100. */
    List<RunView> dryRuns(UUID domainId);
}
