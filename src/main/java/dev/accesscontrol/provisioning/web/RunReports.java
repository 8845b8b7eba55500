package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.provisioning.run.RowFilter;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the summary of a run shows. */
@Component
class RunReports {

    private static final RowFilter FAILED = new RowFilter(null, "", false, true);
    private static final int SHOWN_FAILURES = 5;

    private final Plans plans;

    RunReports(Plans plans) {
        this.plans = plans;
    }

    RunReport of(RunView run) {
        var planId = run.planId();
        return planId == null
                ? new RunReport(run, null, List.of())
                : report(run, plans.get(planId));
    }

    private RunReport report(RunView run, PlanView plan) {
        var bare = new RunReport(run, plan, List.of());
        return run.kind() == RunKind.SYNC && run.counts().failed() > 0 && bare.isItsOwn()
                ? new RunReport(run, plan, failures(plan))
                : bare;
    }

    private List<PersonRow> failures(PlanView plan) {
        return PersonRow.all(plans.rows(plan.id(), FAILED, null).content()).stream()
                .limit(SHOWN_FAILURES)
                .toList();
    }
}
