package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.provisioning.plan.Finding;
import dev.accesscontrol.provisioning.plan.ListingAlarm;
import dev.accesscontrol.provisioning.plan.PlannedChange.Skip;
import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for users of the domain that the listing did not account for, and asks the source for each
 * of them before a deletion is planned. Administrators are never deleted: their rows say so.
 */
@Component
@Order(4)
class LeaverSearch implements PlanningStep {

    private final UnseenUsers unseen;
    private final DraftRows rows;
    private final RunProgress progress;
    private final TransactionTemplate transaction;

    LeaverSearch(
            UnseenUsers unseen,
            DraftRows rows,
            RunProgress progress,
            TransactionTemplate transaction) {
        this.unseen = unseen;
        this.rows = rows;
        this.progress = progress;
        this.transaction = transaction;
    }

    @Override
    public void take(Draft draft) {
        var count = unseen.count(draft);
        if (count.candidates() > 0 && draft.people() == 0 && !draft.saysNobody()) {
            throw Tenant.failed(SourceFailure.Cause.INCOMPLETE);
        }
        progress.enter(draft.task(), RunPhase.CONFIRMING_DELETIONS, count.candidates());
        // most listings account for everybody, and to find nobody takes a look at everybody
        if (count.all() > 0) {
            judgeAll(draft);
        }
        progress.enter(draft.task(), RunPhase.COMPARING, null);
    }

    private void judgeAll(Draft draft) {
        long done = 0;
        long stillThere = 0;
        for (var page = unseen.first(draft);
                !page.beyondEnd();
                page = unseen.after(draft, page.last())) {
            progress.stopWhenAsked(draft.task());
            var findings = judge(draft, page.users());
            done += page.users().size();
            write(draft, findings, done);
            stillThere += findings.stream().filter(LeaverSearch::isStillThere).count();
            raiseAlarm(draft, stillThere);
        }
    }

    private List<Finding> judge(Draft draft, List<DirectoryUser> users) {
        var candidates = users.stream().filter(user -> !isProtected(user)).toList();
        var answers =
                draft.tenant().confirm(candidates, () -> progress.stopWhenAsked(draft.task()));
        var judge = draft.judge();
        return users.stream()
                .map(user ->
                        isProtected(user)
                                ? judge.protect(user)
                                : judge.judge(user, Objects.requireNonNull(answers.get(user.id()))))
                .toList();
    }

    private static boolean isProtected(DirectoryUser user) {
        return user.role().isAdministrator();
    }

    private void write(Draft draft, List<Finding> findings, long done) {
        transaction.executeWithoutResult(_ -> {
            rows.add(draft, findings);
            progress.done(draft.task(), done);
        });
    }

    private static boolean isStillThere(Finding finding) {
        return finding.change() instanceof Skip skip
                && skip.reason().code() == Reason.Code.STILL_AT_SOURCE;
    }

    /** Many people that are there and were not listed: then it was no whole listing. */
    private static void raiseAlarm(Draft draft, long stillThere) {
        if (ListingAlarm.isTooShort(draft.people() + stillThere, draft.people())) {
            throw Tenant.failed(SourceFailure.Cause.INCOMPLETE);
        }
    }
}
