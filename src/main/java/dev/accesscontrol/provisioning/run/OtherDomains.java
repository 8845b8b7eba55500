package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * With UPN Mode off, people of two domains may want one username: the other domains are read first,
 * so that both dry runs see the conflict, whichever is made first.
 */
@Component
@Order(1)
class OtherDomains implements PlanningStep {

    private final PageComparison comparison;
    private final Claims claims;
    private final RunProgress progress;
    private final TransactionTemplate transaction;

    OtherDomains(
            PageComparison comparison,
            Claims claims,
            RunProgress progress,
            TransactionTemplate transaction) {
        this.comparison = comparison;
        this.claims = claims;
        this.progress = progress;
        this.transaction = transaction;
    }

    @Override
    public void take(Draft draft) {
        if (draft.mode() == UpnMode.ON) {
            return;
        }
        for (var domain : draft.tenant().otherDomains(draft.task().domain())) {
            progress.enter(draft.task(), RunPhase.READING_OTHER_DOMAINS, null);
            draft.tenant().list(domain, new Sink(draft));
        }
    }

    private final class Sink implements ListingSink {

        private final Draft draft;
        private long done;

        Sink(Draft draft) {
            this.draft = draft;
        }

        @Override
        public void page(List<SourceUser> users, OptionalLong total) {
            progress.stopWhenAsked(draft.task());
            if (total.isPresent()) {
                progress.enter(draft.task(), RunPhase.READING_OTHER_DOMAINS, total.getAsLong());
            }
            transaction.executeWithoutResult(_ -> take(users));
        }

        private void take(List<SourceUser> users) {
            var wanted =
                    comparison.compare(draft, users).stream()
                            .map(finding -> finding.change())
                            .filter(Add.class::isInstance)
                            .map(Add.class::cast)
                            .toList();
            claims.add(draft.planId(), wanted);
            done += users.size();
            progress.done(draft.task(), done);
        }

        @Override
        public void waiting() {
            progress.stopWhenAsked(draft.task());
        }

        /** Claims of people who come again are known; those of others do no harm. */
        @Override
        public void restarted() {
            done = 0;
        }
    }
}
