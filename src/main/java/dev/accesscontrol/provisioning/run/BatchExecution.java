package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.UserBulk;
import dev.accesscontrol.provisioning.plan.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies one batch of rows: users, outcomes, counts and checkpoint commit together or not. */
@Component
class BatchExecution {

    private final UserBulk users;
    private final OutcomeReasons reasons;
    private final RivalPlans rivals;
    private final BatchRecord record;

    BatchExecution(UserBulk users, OutcomeReasons reasons, RivalPlans rivals, BatchRecord record) {
        this.users = users;
        this.reasons = reasons;
        this.rivals = rivals;
        this.record = record;
    }

    @Transactional
    void apply(Execution execution, Stage stage, List<PlanRow> batch) {
        var failures = new HashMap<Long, Reason>();
        if (stage == Stage.ADDITIONS) {
            failures.putAll(rivals.conflicts(execution, batch));
        }
        var rows = batch.stream().filter(row -> !failures.containsKey(row.position())).toList();
        failures.putAll(apply(execution, rows));
        record.write(execution, stage, batch, failures);
    }

    private Map<Long, Reason> apply(Execution execution, List<PlanRow> rows) {
        var actor = execution.task().startedBy();
        var outcomes =
                users.apply(
                        rows.stream()
                                .map(row -> row.change(execution.linkSource(), actor))
                                .toList());
        var failures = new HashMap<Long, Reason>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            reasons.of(row, outcomes.get(i))
                    .ifPresent(reason -> failures.put(row.position(), reason));
        }
        return failures;
    }
}
