package dev.accesscontrol.provisioning.run;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Without it, leavers would be looked for by asking of each user whether it was seen. */
@Component
@Order(3)
class SeenStatistics implements PlanningStep {

    private final TableStatistics statistics;

    SeenStatistics(TableStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public void take(Draft draft) {
        statistics.renew("plan_seen", draft.people());
    }
}
