package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.ConnectionSettingsChanged;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans are made of a connection's settings: when those change, nobody reviewed what would run. */
@Component
class PlanSettings {

    private final PlanRecords plans;
    private final Clock clock;

    PlanSettings(PlanRecords plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** In the transaction of the change. A dry run that is at work looks at the settings itself. */
    @EventListener
    void expirePlans(ConnectionSettingsChanged event) {
        plans.lockByConnection(event.connectionId(), Set.of(PlanState.READY, PlanState.HELD))
                .forEach(plan -> plan.expire(clock.instant()));
    }
}
