package dev.accesscontrol.provisioning.run;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Without it, the whole plan would be sorted for each page that is looked at. */
@Component
@Order(5)
class PlanStatistics implements PlanningStep {

    private final TableStatistics statistics;

    PlanStatistics(TableStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public boolean isFor(Scope scope) {
        return true;
    }

    @Override
    public void take(Draft draft) {
        statistics.renew("plan_rows", draft.rows());
    }
}
