package dev.accesscontrol.provisioning.run;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Stores a new run together with its job. */
@Component
class RunQueue {

    private final RunRecords runs;
    private final RunJobs jobs;
    private final Clock clock;

    RunQueue(RunRecords runs, RunJobs jobs, Clock clock) {
        this.runs = runs;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Asks a question that depends on the time at which a run would be added. */
    void check(Consumer<Instant> question) {
        question.accept(clock.instant());
    }

    Run add(Function<Instant, Run> run) {
        var added = runs.saveAndFlush(run.apply(clock.instant()));
        jobs.add(added.id());
        return added;
    }
}
