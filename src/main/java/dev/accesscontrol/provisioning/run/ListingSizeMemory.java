package dev.accesscontrol.provisioning.run;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers the size of a whole listing that nothing spoke against, to measure the next one by. */
@Component
@Order(6)
class ListingSizeMemory implements PlanningStep {

    private final ListingSizes sizes;
    private final RunProgress progress;
    private final TransactionTemplate transaction;

    ListingSizeMemory(ListingSizes sizes, RunProgress progress, TransactionTemplate transaction) {
        this.sizes = sizes;
        this.progress = progress;
        this.transaction = transaction;
    }

    @Override
    public void take(Draft draft) {
        var task = draft.task();
        transaction.executeWithoutResult(_ -> {
            progress.fence(task);
            sizes.remember(task.domainId(), draft.people());
        });
    }
}
