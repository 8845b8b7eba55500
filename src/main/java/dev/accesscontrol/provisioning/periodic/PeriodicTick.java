package dev.accesscontrol.provisioning.periodic;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at the clock, and starts what is due. */
@Component
class PeriodicTick {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTick.class);

    private final StoredSchedules schedules;
    private final PeriodicStart start;
    private final Rhythm rhythm;
    private final Clock clock;

    PeriodicTick(
            StoredSchedules schedules,
            PeriodicStart start,
            PeriodicSettings settings,
            Clock clock) {
        this.schedules = schedules;
        this.start = start;
        this.rhythm = new Rhythm(settings.interval());
        this.clock = clock;
    }

    /**
     * @param stopping whether this process is being shut down: the next tick goes on
     */
    void run(BooleanSupplier stopping) {
        var now = clock.instant();
        for (var due : schedules.due(now, rhythm.horizon(now))) {
            if (stopping.getAsBoolean()) {
                return;
            }
            try {
                start.start(due, now);
            } catch (RuntimeException failed) {
                // of this domain alone; it stays due
                LOG.error("the periodic sync of {} cannot be started", due.domainId(), failed);
            }
        }
    }
}
