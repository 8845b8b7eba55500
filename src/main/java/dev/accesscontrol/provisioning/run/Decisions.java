package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.OperationNote;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about people, each in one transaction with what it does to the present plan. */
@Component
class Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    private final PlanRecords plans;
    private final ExclusionRecords exclusions;
    private final PlanReview review;
    private final Clock clock;

    Decisions(PlanRecords plans, ExclusionRecords exclusions, PlanReview review, Clock clock) {
        this.plans = plans;
        this.exclusions = exclusions;
        this.review = review;
        this.clock = clock;
    }

    @Transactional
    long exclude(UUID planId, RowChoice choice, String note, String actor) {
        var plan = open(planId);
        choice.conditions(planId)
                .forEach(rows -> exclusions.add(plan.domainId(), rows, note, actor));
        var excluded = review.exclude(plan, choice);
        OperationNote.of("plans", planId, plan.domain())
                .is("excluded", excluded)
                .is("note", note)
                .tell();
        LOG.info("{} excludes {} people of plan {}", actor, excluded, planId);
        return excluded;
    }

    @Transactional
    TakenBack takeBack(UUID planId, RowChoice choice, String actor) {
        var plan = open(planId);
        var people =
                choice.conditions(planId)
                        .mapToLong(rows -> exclusions.remove(plan.domainId(), rows))
                        .sum();
        OperationNote.of("plans", planId, plan.domain()).is("taken-back", people).tell();
        LOG.info("{} takes {} exclusions of plan {} back", actor, people, planId);
        return review.takeBack(plan, people);
    }

    /** A plan that has expired by time alone is not worth the work, but it does no harm. */
    @Transactional
    TakenBack takeBackInDomain(UUID domainId, PersonChoice choice, String actor) {
        var present = plans.lockByDomain(domainId, Set.of(PlanState.READY)).stream().findFirst();
        long people = exclusions.remove(domainId, choice);
        LOG.info("{} takes {} exclusions of domain {} back", actor, people, domainId);
        return present.map(plan -> review.takeBack(plan, people))
                .orElse(new TakenBack(people, 0, 0));
    }

    private Plan open(UUID planId) {
        var plan = plans.lock(planId).orElseThrow(() -> new NotFoundException("plan " + planId));
        plan.requireOpen(clock.instant());
        return plan;
    }
}
