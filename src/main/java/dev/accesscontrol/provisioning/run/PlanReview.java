package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;

/**
 * What decisions about people do to a plan. The caller holds the plan's lock, so that a sync of it
 * starts before or after.
 */
@Component
class PlanReview {

    private final ExcludedRows rows;
    private final Collisions collisions;
    private final PlanCounts counts;
    private final RunProgress progress;

    PlanReview(ExcludedRows rows, Collisions collisions, PlanCounts counts, RunProgress progress) {
        this.rows = rows;
        this.collisions = collisions;
        this.counts = counts;
        this.progress = progress;
    }

    /** Rows of people who are excluded by now. */
    long exclude(Plan plan, RowChoice choice) {
        var excluded =
                choice.conditions(plan.id())
                        .mapToLong(conditions -> rows.exclude(plan.domainId(), conditions))
                        .sum();
        if (excluded > 0) {
            settle(plan, rows.keepWantedKeys(plan.id()));
        }
        return excluded;
    }

    /** Rows of people who are not excluded any more. */
    TakenBack takeBack(Plan plan, long people) {
        var postponed = rows.postpone(plan.id(), plan.domainId());
        var restored = rows.restore(plan.id(), plan.domainId());
        if (postponed + restored > 0) {
            var conflicts = rows.restoreConflicts(plan.id());
            settle(plan, conflicts || rows.keepWantedKeys(plan.id()));
        }
        return new TakenBack(people, restored, postponed);
    }

    /** The plan, and the line of its dry run in the log, say what would be done now. */
    private void settle(Plan plan, boolean judgeAgain) {
        if (judgeAgain) {
            collisions.judgeAgain(plan.id());
        }
        var size = counts.recount(plan);
        plan.recount(size);
        progress.correct(plan.dryRunId(), size.expected());
    }
}
