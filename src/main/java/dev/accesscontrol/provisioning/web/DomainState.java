package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.DomainOffer;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.periodic.PeriodicSync;
import dev.accesscontrol.provisioning.periodic.Standing;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunView;
import org.jspecify.annotations.Nullable;

/**
 * A domain in [View Details].
 *
 * @param dryRun the last one
 * @param sync the last one
 * @param offer what the source told of it last; null when it tells of it no more
 * @param meaning of Max Allowed Deletions today
 */
record DomainState(
        DomainView domain,
        PeriodicSync periodic,
        @Nullable RunView dryRun,
        @Nullable RunView sync,
        @Nullable DomainOffer offer,
        LimitMeaning meaning) {

    /** The run that is at work now. */
    public @Nullable RunView active() {
        return isActive(sync) ? sync : isActive(dryRun) ? dryRun : null;
    }

    private static boolean isActive(@Nullable RunView run) {
        return run != null && !run.state().isOver();
    }

    /** The last sync failed, for a cause that the head of the page does not tell already. */
    public @Nullable RunView failed() {
        return sync != null
                        && sync.state() == RunState.FAILED
                        && periodic.standing() != Standing.CONSENT_LOST
                ? sync
                : null;
    }
}
