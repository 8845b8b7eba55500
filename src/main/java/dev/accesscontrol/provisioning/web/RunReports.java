package dev.accesscontrol.provisioning.web;

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
                : new RunReport(run, plans.get(planId), failures(run));
    }

    private List<PersonRow> failures(RunView run) {
        var planId = run.planId();
        if (planId == null || run.kind() != RunKind.SYNC || run.counts().failed() == 0) {
            return List.of();
        }
        return PersonRow.all(plans.rows(planId, FAILED, null).content()).stream()
                .limit(SHOWN_FAILURES)
                .toList();
    }
}
