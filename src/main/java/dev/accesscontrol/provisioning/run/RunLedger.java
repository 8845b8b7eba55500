package dev.accesscontrol.provisioning.run;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works on a run, and how it ends. */
@Component
class RunLedger {

    private final RunRecords runs;
    private final RunProgress progress;
    private final RunEnds ends;
    private final Clock clock;

    RunLedger(RunRecords runs, RunProgress progress, RunEnds ends, Clock clock) {
        this.runs = runs;
        this.progress = progress;
        this.ends = ends;
        this.clock = clock;
    }

    /**
     * Makes the caller the run's owner, whoever was before.
     *
     * @return empty when the run is over
     */
    @Transactional
    Optional<Task> takeOver(UUID runId, BooleanSupplier stopping) {
        if (!progress.raiseEpoch(runId)) {
            return Optional.empty();
        }
        var run = runs.findById(runId).orElseThrow();
        if (run.state() == RunState.QUEUED) {
            run.start(clock.instant());
        }
        return Optional.of(run.task(stopping));
    }

    /** Ends the run, unless the caller is not its owner any more. */
    @Transactional
    void end(Task task, BiConsumer<Run, Instant> transition) {
        progress.enter(task, RunPhase.DONE, null);
        ends.end(task.runId(), transition);
    }

    /** A sync has made its plan, in the caller's transaction. */
    void plan(Draft draft) {
        progress.fence(draft.task());
        var run = runs.findById(draft.task().runId()).orElseThrow();
        run.plan(draft.planId());
        runs.saveAndFlush(run);
    }

    /** Ends a dry run whose plan is published. */
    @Transactional
    void complete(Draft draft, RunCounts expected) {
        progress.add(draft.task(), expected);
        end(draft.task(), (run, now) -> run.complete(draft.planId(), now));
    }

    /** Ends the run whoever its owner is, and fences that one off. */
    @Transactional
    void endForcibly(UUID runId, BiConsumer<Run, Instant> transition) {
        if (progress.raiseEpoch(runId)) {
            ends.end(runId, transition);
        }
    }
}
