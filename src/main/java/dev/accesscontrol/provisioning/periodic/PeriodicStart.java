package dev.accesscontrol.provisioning.periodic;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.run.Runs;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the run of a domain whose time has come, once, however many nodes are at it. */
@Component
class PeriodicStart {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicStart.class);

    private final StoredSchedules schedules;
    private final Connections connections;
    private final Runs runs;
    private final Rhythm rhythm;

    PeriodicStart(
            StoredSchedules schedules,
            Connections connections,
            Runs runs,
            PeriodicSettings settings) {
        this.schedules = schedules;
        this.connections = connections;
        this.runs = runs;
        this.rhythm = new Rhythm(settings.interval());
    }

    /**
     * The next time and the run are stored together, or neither is. Times that were missed are made
     * up by this one run; a domain that is busy is left for its next time.
     *
     * @param due as it was read
     */
    @Transactional
    void start(Schedule due, Instant now) {
        if (!schedules.moveOn(due, rhythm.next(due.connectionId(), now))) {
            return;
        }
        if (Objects.requireNonNull(due.nextRunAt()).isAfter(now)) {
            LOG.info("periodic sync of domain {}: the clock was set back", due.domainId());
        } else if (hasAccess(due.connectionId())) {
            runs.startPeriodic(due.domainId())
                    .ifPresentOrElse(
                            run -> LOG.info("periodic sync {} begins", run),
                            () -> LOG.info("domain {} is busy or waits", due.domainId()));
        }
    }

    /** Without it every try is in vain; the next time after a reconnection finds it. */
    private boolean hasAccess(UUID connectionId) {
        return connections
                .find(connectionId)
                .map(ConnectionView::consent)
                .filter(consent -> consent == ConsentState.GRANTED)
                .isPresent();
    }
}
