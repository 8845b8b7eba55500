package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;

/** Takes a plan's rows through one stage, batch by batch, from where the run stands. */
@Component
class StageExecution {

    private final RowBatches batches;
    private final BatchExecution batchExecution;
    private final RunProgress progress;

    StageExecution(RowBatches batches, BatchExecution batchExecution, RunProgress progress) {
        this.batches = batches;
        this.batchExecution = batchExecution;
        this.progress = progress;
    }

    void run(Execution execution, Stage stage) {
        var task = execution.task();
        if (task.checkpoint().isPast(stage)) {
            return;
        }
        progress.enter(
                task,
                stage.phase(),
                batches.done(execution.planId(), stage),
                total(execution.size(), stage));
        var after = task.checkpoint().positionIn(stage);
        for (var batch = batches.next(execution.planId(), stage, after);
                !batch.isEmpty();
                batch = batches.next(execution.planId(), stage, after)) {
            progress.stopWhenAsked(task);
            batchExecution.apply(execution, stage, batch);
            after = batch.getLast().position();
        }
    }

    private static long total(PlanSize size, Stage stage) {
        return switch (stage) {
            case DELETIONS -> size.deletes();
            case EXCHANGES, UPDATES -> size.updates();
            case ADDITIONS -> size.adds();
        };
    }
}
