package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Reason;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records what became of a batch, in the transaction that changed the users. */
@Component
class BatchRecord {

    private final RowOutcomes outcomes;
    private final RunProgress progress;

    BatchRecord(RowOutcomes outcomes, RunProgress progress) {
        this.outcomes = outcomes;
        this.progress = progress;
    }

    void write(Execution execution, Stage stage, List<PlanRow> batch, Map<Long, Reason> failures) {
        outcomes.fail(execution.planId(), failures);
        outcomes.apply(execution.planId(), stage, batch);
        progress.batch(
                execution.task(),
                counts(stage, batch.size() - failures.size(), failures.size()),
                batch.size(),
                new Checkpoint(stage.order(), batch.getLast().position()));
    }

    private static RunCounts counts(Stage stage, long applied, long failed) {
        return switch (stage) {
            case DELETIONS -> new RunCounts(0, 0, applied, 0, failed);
            case EXCHANGES, UPDATES -> new RunCounts(0, applied, 0, 0, failed);
            case ADDITIONS -> new RunCounts(applied, 0, 0, 0, failed);
        };
    }
}
