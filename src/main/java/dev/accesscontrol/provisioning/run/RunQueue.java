package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.OperationNote;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
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

    /** When a run would be added. */
    Instant now() {
        return clock.instant();
    }

    /** Whether a run of the domain is active. */
    boolean isBusy(UUID domainId) {
        return runs.findByActiveDomainId(domainId).isPresent();
    }

    Run add(Function<Instant, Run> run) {
        var added = runs.saveAndFlush(run.apply(now()));
        jobs.add(added.id());
        OperationNote.of("runs", added.id(), added.domain()).is("run", added.kind()).tell();
        return added;
    }
}
