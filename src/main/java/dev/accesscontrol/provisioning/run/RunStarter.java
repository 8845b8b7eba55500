package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.OperationNote;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts runs and their jobs into the database, each in one transaction. */
@Component
class RunStarter {

    private final RunRecords runs;
    private final PlanRecords plans;
    private final Connections connections;
    private final RunQueue queue;

    RunStarter(RunRecords runs, PlanRecords plans, Connections connections, RunQueue queue) {
        this.runs = runs;
        this.plans = plans;
        this.connections = connections;
        this.queue = queue;
    }

    Optional<UUID> active(UUID domainId) {
        return runs.findByActiveDomainId(domainId).map(Run::id);
    }

    @Transactional
    UUID dryRun(UUID domainId, String actor) {
        var domain = connections.domain(domainId);
        var connection = connections.get(domain.connectionId());
        return queue.add(now -> Run.dryRun(connection, domain, actor, now)).id();
    }

    @Transactional
    UUID retry(UUID runId, String actor) {
        var failed = runs.findById(runId).filter(run -> run.kind() == RunKind.SYNC).orElseThrow();
        failed.requiredPlanId();
        var domain = connections.domain(failed.domainId());
        var connection = connections.get(domain.connectionId());
        return queue.add(now -> Run.retry(failed, connection, domain, actor, now)).id();
    }

    @Transactional
    Optional<UUID> periodic(UUID domainId) {
        if (!plans.lockByDomain(domainId, Set.of(PlanState.HELD)).isEmpty()) {
            return Optional.empty();
        }
        var domain = connections.domain(domainId);
        var connection = connections.get(domain.connectionId());
        return Optional.of(queue.add(now -> Run.periodic(connection, domain, now)).id());
    }

    /** Waits for whoever else starts the same plan, and then finds that run. */
    @Transactional
    UUID sync(UUID planId, long revision, String actor) {
        var plan = plans.lock(planId).orElseThrow(() -> new NotFoundException("plan " + planId));
        if (plan.syncRunId() != null) {
            return plan.syncRunId();
        }
        plan.requireExecutable(queue.now());
        if (revision != plan.revision()) {
            throw new PlanNotExecutableException(PlanNotExecutableException.Cause.CHANGED);
        }
        if (active(plan.domainId()).isPresent()) {
            throw new PlanNotExecutableException(
                    PlanNotExecutableException.Cause.ANOTHER_RUN_ACTIVE);
        }
        connections.fixUpnMode(plan.connectionId());
        var connection = connections.get(plan.connectionId());
        if (connection.upnMode() != plan.upnMode()) {
            throw new PlanNotExecutableException(PlanNotExecutableException.Cause.EXPIRED);
        }
        var domain = connections.domain(plan.domainId());
        var run = queue.add(now -> Run.sync(plan, connection, domain, actor, now));
        OperationNote.of("plans", planId, plan.domain())
                .is("adds", plan.size().adds())
                .is("updates", plan.size().updates())
                .is("deletes", plan.size().deletes())
                .tell();
        return run.id();
    }
}
