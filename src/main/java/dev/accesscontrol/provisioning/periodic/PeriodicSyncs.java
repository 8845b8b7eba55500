package dev.accesscontrol.provisioning.periodic;

import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.SyncedDomains;
import dev.accesscontrol.web.OperationNote;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Enables and disables the periodic sync of domains. */
@Service
public class PeriodicSyncs {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicSyncs.class);

    private final StoredSchedules schedules;
    private final SyncedDomains synced;
    private final Rhythm rhythm;
    private final Clock clock;

    PeriodicSyncs(
            StoredSchedules schedules,
            SyncedDomains synced,
            PeriodicSettings settings,
            Clock clock) {
        this.schedules = schedules;
        this.synced = synced;
        this.rhythm = new Rhythm(settings.interval());
        this.clock = clock;
    }

    /**
     * From its next time on the domain is synchronised by itself; nothing happens when it is
     * already.
     *
     * @return false when no sync of it has succeeded yet: nobody is written unreviewed
     */
    public boolean enable(DomainView domain, String actor) {
        if (!synced.contains(domain.id())) {
            return false;
        }
        var now = clock.instant();
        decide(domain, schedule(domain, actor, now, true));
        return true;
    }

    /** A run that is at work goes on to its end; there is no next one. */
    public void disable(DomainView domain, String actor) {
        decide(domain, schedule(domain, actor, clock.instant(), false));
    }

    private Schedule schedule(DomainView domain, String actor, Instant now, boolean enabled) {
        return new Schedule(
                domain.id(),
                domain.connectionId(),
                enabled,
                actor,
                now,
                enabled ? rhythm.next(domain.connectionId(), now) : null);
    }

    private void decide(DomainView domain, Schedule decision) {
        boolean changed;
        try {
            changed = schedules.decide(decision);
        } catch (DuplicateKeyException _) {
            // Somebody else has decided at this moment: theirs is the earlier one, so this counts.
            changed = schedules.decide(decision);
        }
        if (changed) {
            OperationNote.of("domains", domain.id(), domain.name())
                    .changed("periodic-sync", !decision.enabled(), decision.enabled())
                    .tell();
        }
        LOG.info(
                "{} {} the periodic sync of domain {}",
                decision.changedBy(),
                decision.enabled() ? "enables" : "disables",
                decision.domainId());
    }
}
