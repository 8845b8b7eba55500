package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.plan.LeaverJudge;
import dev.accesscontrol.provisioning.plan.Reason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Asks the source once more for everybody who is about to be deleted, and judges the deletion limit
 * on those who are really gone, with the users and the limit of now.
 */
@Component
class DeletionConfirmation {

    private final RowBatches batches;
    private final ReturnedPeople returned;
    private final DeletionCounts counts;
    private final Connections connections;

    DeletionConfirmation(
            RowBatches batches,
            ReturnedPeople returned,
            DeletionCounts counts,
            Connections connections) {
        this.batches = batches;
        this.returned = returned;
        this.counts = counts;
        this.connections = connections;
    }

    /**
     * Rows of people who are back at the source fail; nothing else is written.
     *
     * @return why the sync is to be cancelled. A run that was interrupted between its deletions was
     *     judged before the first of them; what is left is only confirmed.
     */
    Optional<DeletionCheck> exceeded(Execution execution) {
        if (execution.size().deletes() == 0) {
            return Optional.empty();
        }
        confirm(execution);
        if (execution.task().checkpoint().order() > 0) {
            return Optional.empty();
        }
        var percent = connections.domain(execution.task().domainId()).maxDeletionsPercent();
        return Optional.of(counts.check(execution, new DeletionLimit(percent)))
                .filter(DeletionCheck::exceeded);
    }

    private void confirm(Execution execution) {
        var judge = execution.tenant().judge(execution.task().domain(), execution.mode());
        long after = execution.task().checkpoint().positionIn(Stage.DELETIONS);
        returned.begin(execution);
        for (var rows = batches.nextToConfirm(execution.planId(), after);
                !rows.isEmpty();
                rows = batches.nextToConfirm(execution.planId(), after)) {
            returned.record(execution, back(execution, judge, rows), rows.size());
            after = rows.getLast().position();
        }
    }

    private Map<Long, Reason> back(Execution execution, LeaverJudge judge, List<PlanRow> rows) {
        var answers =
                execution
                        .tenant()
                        .confirm(
                                rows.stream().map(PlanRow::leaver).toList(),
                                () -> returned.stopWhenAsked(execution));
        return rows.stream()
                .filter(row -> !judge.hasLeft(Objects.requireNonNull(answers.get(row.userId()))))
                .collect(
                        Collectors.toMap(
                                PlanRow::position, _ -> Reason.of(Reason.Code.BACK_AT_SOURCE)));
    }
}
