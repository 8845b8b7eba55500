package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.plan.UpnMode;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored plan's head; its rows are written and read by JDBC. */
@Entity
@Table(name = "plans")
class Plan {

    static final Duration LIFETIME = Duration.ofHours(24);

    @Id private UUID id;
    @Version private @Nullable Long version;
    private UUID dryRunId;
    private UUID connectionId;
    private UUID domainId;
    private String domain;

    @Enumerated(EnumType.STRING)
    private UpnMode upnMode;

    private String linkSource;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @Enumerated(EnumType.STRING)
    private PlanScope scope;

    private @Nullable Long feedRound;
    private Instant madeAt;
    private Instant expiresAt;
    private boolean firstImport;
    @Embedded private PlanSize size = PlanSize.NONE;
    private @Nullable UUID syncRunId;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    Plan(Task task, ConnectionView connection, UpnMode upnMode, Scope scope, Instant now) {
        this.id = UUID.randomUUID();
        this.dryRunId = task.runId();
        this.connectionId = task.connectionId();
        this.domainId = task.domainId();
        this.domain = task.domain();
        this.upnMode = upnMode;
        this.linkSource = connection.linkSource();
        this.syncRunId = task.kind() == RunKind.SYNC ? task.runId() : null;
        this.scope = scope.kind();
        this.feedRound = scope.feedRound();
        this.state = PlanState.INCOMPLETE;
        this.madeAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    UUID id() {
        return id;
    }

    UUID connectionId() {
        return connectionId;
    }

    UUID domainId() {
        return domainId;
    }

    String domain() {
        return domain;
    }

    UpnMode upnMode() {
        return upnMode;
    }

    String linkSource() {
        return linkSource;
    }

    FeedMark mark() {
        return new FeedMark(scope, feedRound, madeAt);
    }

    Instant madeAt() {
        return madeAt;
    }

    PlanState state() {
        return state;
    }

    PlanSize size() {
        return size;
    }

    @Nullable UUID syncRunId() {
        return syncRunId;
    }

    /**
     * @param recent what periodic sync has deleted of the domain in the last 24 hours
     */
    PlanView view(Instant now, DeletionLimit limit, long recent) {
        var shown =
                state == PlanState.READY && !now.isBefore(expiresAt) ? PlanState.EXPIRED : state;
        return new PlanView(
                id,
                dryRunId,
                connectionId,
                domainId,
                domain,
                upnMode,
                shown,
                madeAt,
                expiresAt,
                firstImport,
                size.adds(),
                size.updates(),
                size.deletes(),
                size.skips(),
                size.conflicts(),
                size.warnings(),
                size.excluded(),
                size.blocked(),
                size.unchanged(),
                size.sourceUsers(),
                size.domainUsers(),
                limit.percent(),
                limit.isExceeded(size.deletes(), size.domainUsers()),
                syncRunId,
                scope,
                revision(),
                size.returning(),
                recent,
                new PlanHold(
                        state == PlanState.HELD && now.isBefore(expiresAt), decidedBy, decidedAt));
    }

    /** Changes with every decision about its rows. */
    long revision() {
        return version == null ? 0 : version;
    }

    UUID dryRunId() {
        return dryRunId;
    }

    /** From now on it is a value. */
    void complete(PlanSize size, boolean firstImport, Instant now) {
        become(PlanState.READY);
        this.madeAt = now;
        this.expiresAt = now.plus(LIFETIME);
        this.firstImport = firstImport;
        this.size = size;
    }

    /** A person has decided about rows of it; what was read stays what it was. */
    void recount(PlanSize size) {
        this.size = size;
    }

    /**
     * @throws PlanClosedException when nothing can be decided about its rows any more
     */
    void requireOpen(Instant now) {
        if (state != PlanState.READY) {
            throw new PlanClosedException(id, state);
        }
        if (!now.isBefore(expiresAt)) {
            throw new PlanClosedException(id, PlanState.EXPIRED);
        }
    }

    void supersede() {
        become(PlanState.SUPERSEDED);
    }

    /**
     * The settings that it was made with are no more. One that is held still waits for a person,
     * who can only dismiss it from now on.
     */
    void expire(Instant now) {
        if (state == PlanState.HELD) {
            expiresAt = now.isBefore(expiresAt) ? now : expiresAt;
        } else {
            become(PlanState.EXPIRED);
        }
    }

    /** Its sync was cancelled by the deletion limit. */
    void hold() {
        become(PlanState.HELD);
        decidedBy = null;
        decidedAt = null;
    }

    /**
     * @param actor null when the sync of a newer plan was the decision
     */
    void dismiss(@Nullable String actor, Instant now) {
        become(PlanState.DISMISSED);
        decidedBy = actor;
        decidedAt = now;
    }

    /**
     * @throws PlanNotExecutableException when there is nothing to decide about it (any more)
     */
    void requireHeld() {
        if (state != PlanState.HELD) {
            throw refused(state.whyNotHeld());
        }
    }

    /** Hands a plan that is held to a run of its own, on a person's word. */
    void release(UUID run, long typed, String actor, Instant now) {
        requireReleasable(typed, now);
        become(PlanState.EXECUTED);
        syncRunId = run;
        decidedBy = actor;
        decidedAt = now;
    }

    void requireReleasable(long typed, Instant now) {
        requireHeld();
        if (!now.isBefore(expiresAt)) {
            throw refused(PlanNotExecutableException.Cause.EXPIRED);
        }
        if (typed != size.deletes()) {
            throw refused(PlanNotExecutableException.Cause.WRONG_NUMBER);
        }
    }

    /**
     * @throws PlanNotExecutableException when it is none that can be executed any more
     */
    void requireExecutable(Instant now) {
        if (state != PlanState.READY) {
            throw refused(state.whyNotExecutable());
        }
        if (!now.isBefore(expiresAt)) {
            throw refused(PlanNotExecutableException.Cause.EXPIRED);
        }
    }

    /** Hands the plan to its one and only run. */
    void execute(UUID run, Instant now) {
        requireExecutable(now);
        become(PlanState.EXECUTED);
        syncRunId = run;
    }

    private static PlanNotExecutableException refused(PlanNotExecutableException.Cause cause) {
        return new PlanNotExecutableException(cause);
    }

    private void become(PlanState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("plan " + id + ": " + state + " to " + next);
        }
        state = next;
    }
}
