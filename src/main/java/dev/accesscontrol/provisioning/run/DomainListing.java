package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Finding;
import dev.accesscontrol.provisioning.plan.ListingAlarm;
import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the domain's people page by page; each page is one transaction with its progress. It is
 * stored while the next one is compared.
 */
@Component
@Order(2)
class DomainListing implements PlanningStep {

    private final PageComparison comparison;
    private final DraftRows rows;
    private final RunProgress progress;
    private final TransactionTemplate transaction;

    DomainListing(
            PageComparison comparison,
            DraftRows rows,
            RunProgress progress,
            TransactionTemplate transaction) {
        this.comparison = comparison;
        this.rows = rows;
        this.progress = progress;
        this.transaction = transaction;
    }

    /** Returns only after the last page of a listing that is as long as the source said. */
    @Override
    public void take(Draft draft) {
        progress.enter(draft.task(), RunPhase.READING, null);
        try (var storing = new PageInFlight()) {
            draft.tenant().list(draft.task().domain(), new Sink(draft, storing));
            storing.await();
        }
        if (ListingAlarm.isTooShort(draft.announced().orElse(0), draft.people())) {
            throw Tenant.failed(SourceFailure.Cause.INCOMPLETE);
        }
    }

    private final class Sink implements ListingSink {

        private final Draft draft;
        private final PageInFlight storing;

        Sink(Draft draft, PageInFlight storing) {
            this.draft = draft;
            this.storing = storing;
        }

        @Override
        public void page(List<SourceUser> users, OptionalLong total) {
            progress.stopWhenAsked(draft.task());
            if (total.isPresent()) {
                draft.announce(total);
                progress.enter(draft.task(), RunPhase.READING, total.getAsLong());
            }
            var findings = comparison.compare(draft, users);
            storing.store(() -> transaction.executeWithoutResult(_ -> take(findings)));
        }

        private void take(List<Finding> findings) {
            rows.take(draft, findings);
            progress.done(draft.task(), draft.people());
        }

        @Override
        public void waiting() {
            progress.stopWhenAsked(draft.task());
        }

        @Override
        public void restarted() {
            storing.await();
            draft.forget();
            transaction.executeWithoutResult(_ -> {
                rows.forget(draft);
                progress.enter(draft.task(), RunPhase.READING, null);
            });
        }
    }
}
