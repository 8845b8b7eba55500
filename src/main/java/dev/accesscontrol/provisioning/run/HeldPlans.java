package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.OperationNote;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans whose sync went over the deletion limit. A domain has one at most. */
@Component
class HeldPlans {

    private final PlanRecords plans;
    private final Clock clock;

    HeldPlans(PlanRecords plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** In the transaction that cancels the plan's sync. One that was held before gives way. */
    void hold(Task task) {
        held(task.domainId()).forEach(Plan::supersede);
        lock(task.requiredPlanId()).hold();
    }

    /** In the transaction in which the sync of a newer plan comes to its end. */
    void giveWay(Task task) {
        held(task.domainId()).forEach(plan -> plan.dismiss(null, clock.instant()));
    }

    /**
     * A person decides against the plan; a second time changes nothing.
     *
     * @throws PlanNotExecutableException when it is not held (any more)
     */
    @Transactional
    void dismiss(UUID planId, String actor) {
        var plan = lock(planId);
        if (plan.state() != PlanState.DISMISSED) {
            plan.requireHeld();
            plan.dismiss(actor, clock.instant());
            OperationNote.of("plans", planId, plan.domain())
                    .changed("plan-state", PlanState.HELD, PlanState.DISMISSED)
                    .tell();
        }
    }

    private List<Plan> held(UUID domainId) {
        return plans.lockByDomain(domainId, Set.of(PlanState.HELD));
    }

    private Plan lock(UUID planId) {
        return plans.lock(planId).orElseThrow(() -> new NotFoundException("plan " + planId));
    }
}
