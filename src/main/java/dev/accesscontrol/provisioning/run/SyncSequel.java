package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.feed.Feeds;
import org.springframework.stereotype.Component;

/** What the end of a sync means to the syncs that come after it, in the transaction of that end. */
@Component
class SyncSequel {

    private final Feeds feeds;
    private final HeldPlans held;

    SyncSequel(Feeds feeds, HeldPlans held) {
        this.feeds = feeds;
        this.held = held;
    }

    /** Only a sync that came to its end takes changes in: whatever ends otherwise loses none. */
    void succeeded(Execution execution) {
        held.giveWay(execution.task());
        var task = execution.task();
        var mark = execution.mark();
        if (mark.round() == null) {
            return;
        }
        if (mark.scope() == PlanScope.EVERYBODY) {
            feeds.listed(task.connectionId(), task.domainId(), mark.round(), mark.madeAt());
        } else {
            feeds.consumed(task.connectionId(), task.domainId(), mark.round());
        }
    }

    /** Nothing was written; the plan waits for a person's word. */
    void cancelledByDeletionLimit(Task task) {
        held.hold(task);
    }
}
