package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.source.SourceFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A dry run or a sync: who asked for it, and where it stands. How far it has come is written by
 * {@link RunProgress} with every batch and only read here.
 */
@Entity
@Table(name = "runs")
@DynamicUpdate
class Run {

    /** Who is answerable for what nobody started by hand. */
    static final String PERIODIC_ACTOR = "Periodic sync";

    @Id private UUID id;
    @Version private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private RunKind kind;

    private @Nullable UUID planId;

    @Column(updatable = false)
    private @Nullable UUID retryOf;

    private UUID connectionId;
    private UUID domainId;
    private String domain;
    private String source;

    @Enumerated(EnumType.STRING)
    private RunTrigger runTrigger;

    private String startedBy;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private @Nullable UUID activeDomainId;
    private Instant requestedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private boolean cancelRequested;
    private @Nullable Long releasedDeletions;
    @Embedded private @Nullable FailureNote failure;
    @Embedded private @Nullable LimitVerdict verdict;
    @Embedded private @Nullable ListingQuestion listing;
    @Embedded private RunTally tally = new RunTally();

    @SuppressWarnings("NullAway.Init")
    protected Run() {}

    private Run(
            RunKind kind,
            RunTrigger trigger,
            ConnectionView connection,
            DomainView domain,
            String actor,
            Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.connectionId = connection.id();
        this.domainId = domain.id();
        this.domain = domain.name();
        this.source = connection.name();
        this.runTrigger = trigger;
        this.startedBy = actor;
        this.state = RunState.QUEUED;
        this.activeDomainId = domain.id();
        this.requestedAt = now;
    }

    static Run dryRun(ConnectionView connection, DomainView domain, String actor, Instant now) {
        return new Run(RunKind.DRY_RUN, RunTrigger.MANUAL, connection, domain, actor, now);
    }

    /** A dry run about those whose rows failed in a sync that is over. */
    static Run retry(
            Run failed, ConnectionView connection, DomainView domain, String actor, Instant now) {
        var run = dryRun(connection, domain, actor, now);
        run.retryOf = failed.id;
        return run;
    }

    /** Becomes the one run that executes the plan; an exception when it may not be executed. */
    static Run sync(
            Plan plan, ConnectionView connection, DomainView domain, String actor, Instant now) {
        var run = new Run(RunKind.SYNC, RunTrigger.MANUAL, connection, domain, actor, now);
        plan.execute(run.id, now);
        run.planId = plan.id();
        return run;
    }

    /** A sync that has no plan yet and makes it itself. */
    static Run periodic(ConnectionView connection, DomainView domain, Instant now) {
        return new Run(RunKind.SYNC, RunTrigger.PERIODIC, connection, domain, PERIODIC_ACTOR, now);
    }

    /**
     * Becomes the run that executes a plan which the deletion limit held; an exception when the
     * plan may not be released.
     *
     * @param deletions as many as the person typed
     */
    static Run release(
            Plan plan,
            ConnectionView connection,
            DomainView domain,
            long deletions,
            String actor,
            Instant now) {
        var run = new Run(RunKind.SYNC, RunTrigger.MANUAL, connection, domain, actor, now);
        plan.release(run.id, deletions, actor, now);
        run.planId = plan.id();
        run.releasedDeletions = deletions;
        return run;
    }

    UUID id() {
        return id;
    }

    String domain() {
        return domain;
    }

    RunKind kind() {
        return kind;
    }

    UUID domainId() {
        return domainId;
    }

    UUID requiredPlanId() {
        return Optional.ofNullable(planId)
                .orElseThrow(() -> new IllegalStateException("run " + id + " has no plan"));
    }

    UUID connectionId() {
        return connectionId;
    }

    RunState state() {
        return state;
    }

    /** What a job needs to know of it. */
    Task task(BooleanSupplier stopping) {
        return new Task(
                id,
                tally.epoch(),
                kind,
                planId,
                connectionId,
                domainId,
                domain,
                startedBy,
                retryOf,
                requestedAt,
                runTrigger,
                releasedDeletions,
                tally.checkpoint(),
                stopping);
    }

    void start(Instant now) {
        become(RunState.RUNNING);
        startedAt = now;
    }

    void requestCancel() {
        cancelRequested = true;
    }

    void cancel(Instant now) {
        finish(RunState.CANCELLED, now);
    }

    /** A sync that makes its plan itself has made it. */
    void plan(UUID madePlan) {
        planId = madePlan;
    }

    /** A dry run has made its plan. */
    void complete(UUID madePlan, Instant now) {
        finish(RunState.SUCCEEDED, now);
        planId = madePlan;
    }

    /** A sync has come to its last row. */
    void complete(Instant now) {
        finish(
                tally.counts().failed() > 0 ? RunState.COMPLETED_WITH_FAILURES : RunState.SUCCEEDED,
                now);
    }

    void cancelByDeletionLimit(DeletionCheck check, Instant now) {
        finish(RunState.CANCELLED_BY_DELETION_LIMIT, now);
        verdict = new LimitVerdict(check);
    }

    void fail(SourceFailure cause, Instant now) {
        finish(RunState.FAILED, now);
        failure = FailureNote.of(cause);
    }

    /** Its listing was so much smaller than the last good one that a person has to look at it. */
    void fail(ListingShrunkException shrunk, Instant now) {
        fail(shrunk.failure(), now);
        listing = new ListingQuestion(shrunk);
    }

    /** How many people its listing named, when it was stopped by that. */
    @Nullable Long listedNow() {
        return listing == null ? null : listing.listedNow();
    }

    /** Somebody takes the size of its listing for the truth. */
    void acceptListing(String actor, Instant now) {
        if (listing != null) {
            listing = listing.accepted(actor, now);
        }
    }

    boolean isListingAccepted() {
        return listing != null && listing.isAccepted();
    }

    /**
     * @param reference finds the cause in the log
     */
    void fail(String reference, Instant now) {
        finish(RunState.FAILED, now);
        failure = FailureNote.of(reference);
    }

    RunEnded ended(Instant now) {
        return new RunEnded(
                id,
                connectionId,
                domainId,
                domain,
                source,
                kind,
                runTrigger,
                state,
                tally.counts(),
                startedAt,
                now,
                failure == null ? null : failure.failureCause());
    }

    private void finish(RunState next, Instant now) {
        become(next);
        activeDomainId = null;
        finishedAt = now;
    }

    private void become(RunState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("run " + id + ": " + state + " to " + next);
        }
        state = next;
    }
}
