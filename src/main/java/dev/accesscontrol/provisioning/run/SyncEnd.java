package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.feed.Feeds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a sync ends that was not interrupted. */
@Component
class SyncEnd {

    private final RunLedger ledger;
    private final RunProgress progress;
    private final RowOutcomes outcomes;
    private final Feeds feeds;

    SyncEnd(RunLedger ledger, RunProgress progress, RowOutcomes outcomes, Feeds feeds) {
        this.feeds = feeds;
        this.ledger = ledger;
        this.progress = progress;
        this.outcomes = outcomes;
    }

    /** Rows that were not to be applied are counted, and conflicts are failures by now. */
    @Transactional
    void complete(Execution execution) {
        var size = execution.size();
        outcomes.failConflicts(execution.planId());
        progress.add(execution.task(), new RunCounts(0, 0, 0, size.skips(), size.conflicts()));
        ledger.end(execution.task(), Run::complete);
        moveOn(execution.task(), execution.mark());
    }

    /** Only a sync that came to its end takes changes in: whatever ends otherwise loses none. */
    private void moveOn(Task task, FeedMark mark) {
        if (mark.round() == null) {
            return;
        }
        if (mark.scope() == PlanScope.EVERYBODY) {
            feeds.listed(task.connectionId(), task.domainId(), mark.round(), mark.madeAt());
        } else {
            feeds.consumed(task.connectionId(), task.domainId(), mark.round());
        }
    }

    void cancelByDeletionLimit(Task task, DeletionCheck check) {
        ledger.end(task, (run, now) -> run.cancelByDeletionLimit(check, now));
    }
}
