package dev.accesscontrol.provisioning.run;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What belongs to the end of a run, in its transaction: it is cleared up after, and told of. */
@Component
class RunEnds {

    private final RunRecords runs;
    private final Leftovers leftovers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunEnds(RunRecords runs, Leftovers leftovers, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.leftovers = leftovers;
        this.events = events;
        this.clock = clock;
    }

    void end(UUID runId, BiConsumer<Run, Instant> transition) {
        var now = clock.instant();
        var run = runs.findById(runId).orElseThrow();
        transition.accept(run, now);
        if (runs.saveAndFlush(run).state() != RunState.SUCCEEDED) {
            leftovers.clear(run);
        }
        events.publishEvent(run.ended(now));
    }
}
