package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;

/** The execution of a stored plan: exactly its rows, and nothing else. */
@Component
class Sync {

    private final Executions executions;
    private final DeletionConfirmation confirmation;
    private final StageExecution stages;
    private final SyncEnd end;

    Sync(
            Executions executions,
            DeletionConfirmation confirmation,
            StageExecution stages,
            SyncEnd end) {
        this.executions = executions;
        this.confirmation = confirmation;
        this.stages = stages;
        this.end = end;
    }

    void execute(Task task) {
        var execution = executions.of(task);
        if (!task.checkpoint().isPast(Stage.DELETIONS)) {
            var exceeded = confirmation.exceeded(execution);
            if (exceeded.isPresent()) {
                end.cancelByDeletionLimit(execution.task(), exceeded.get());
                return;
            }
        }
        for (var stage : Stage.values()) {
            stages.run(execution, stage);
        }
        end.complete(execution);
    }
}
