package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Reason;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes deletions of people who are back at the source out of a sync. */
@Component
class ReturnedPeople {

    private final RowOutcomes outcomes;
    private final RunProgress progress;

    ReturnedPeople(RowOutcomes outcomes, RunProgress progress) {
        this.outcomes = outcomes;
        this.progress = progress;
    }

    void stopWhenAsked(Execution execution) {
        progress.stopWhenAsked(execution.task());
    }

    void begin(Execution execution) {
        stopWhenAsked(execution);
        progress.enter(execution.task(), RunPhase.CONFIRMING_DELETIONS, execution.size().deletes());
    }

    /**
     * @param asked how many people the source was asked for
     */
    @Transactional
    void record(Execution execution, Map<Long, Reason> back, int asked) {
        progress.stopWhenAsked(execution.task());
        outcomes.fail(execution.planId(), back);
        progress.batch(
                execution.task(),
                new RunCounts(0, 0, 0, 0, back.size()),
                asked,
                execution.task().checkpoint());
    }
}
