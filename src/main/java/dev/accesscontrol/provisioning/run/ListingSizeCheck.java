package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.ListingAlarm;
import dev.accesscontrol.provisioning.source.SourceFailure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops at a whole listing that is much smaller than the last good one: half a directory leaves on
 * no ordinary day, so a person looks at the source first.
 */
@Component
@Order(3)
class ListingSizeCheck implements PlanningStep {

    private final ListingSizes sizes;
    private final RunProgress progress;
    private final TransactionTemplate transaction;

    ListingSizeCheck(ListingSizes sizes, RunProgress progress, TransactionTemplate transaction) {
        this.sizes = sizes;
        this.progress = progress;
        this.transaction = transaction;
    }

    @Override
    public void take(Draft draft) {
        long before = sizes.last(draft.task().domainId()).orElse(0L);
        if (!ListingAlarm.isShrunk(before, draft.people())) {
            return;
        }
        if (draft.people() == 0 && !draft.saysNobody()) {
            throw Tenant.failed(SourceFailure.Cause.INCOMPLETE);
        }
        ask(draft);
        throw new ListingShrunkException(before, draft.people());
    }

    private void ask(Draft draft) {
        var task = draft.task();
        transaction.executeWithoutResult(_ -> {
            progress.fence(task);
            sizes.ask(task.domainId(), task.runId());
        });
    }
}
