package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.OperationNote;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts a run of a plan that the deletion limit held, of that plan and this once. */
@Component
class PlanRelease {

    private final PlanRecords plans;
    private final Connections connections;
    private final RunQueue queue;
    private final HeldRows rows;

    PlanRelease(PlanRecords plans, Connections connections, RunQueue queue, HeldRows rows) {
        this.plans = plans;
        this.connections = connections;
        this.queue = queue;
        this.rows = rows;
    }

    /**
     * Waits for whoever else decides about the same plan; a second release finds the first's run.
     */
    @Transactional
    UUID release(UUID planId, long typed, String actor) {
        var plan = plans.lock(planId).orElseThrow(() -> new NotFoundException("plan " + planId));
        if (plan.state() == PlanState.EXECUTED && plan.syncRunId() != null) {
            return plan.syncRunId();
        }
        plan.requireReleasable(typed, queue.now());
        if (queue.isBusy(plan.domainId())) {
            throw refused(PlanNotExecutableException.Cause.ANOTHER_RUN_ACTIVE);
        }
        if (rows.haveExcluded(plan)) {
            throw refused(PlanNotExecutableException.Cause.EXCLUDED_SINCE);
        }
        return start(plan, typed, actor);
    }

    private UUID start(Plan plan, long typed, String actor) {
        connections.fixUpnMode(plan.connectionId());
        var connection = connections.get(plan.connectionId());
        if (connection.upnMode() != plan.upnMode()) {
            throw refused(PlanNotExecutableException.Cause.EXPIRED);
        }
        var domain = connections.domain(plan.domainId());
        rows.begin(plan.id());
        OperationNote.of("plans", plan.id(), plan.domain()).is("released-deletions", typed).tell();
        return queue.add(now -> Run.release(plan, connection, domain, typed, actor, now)).id();
    }

    private static PlanNotExecutableException refused(PlanNotExecutableException.Cause cause) {
        return new PlanNotExecutableException(cause);
    }
}
