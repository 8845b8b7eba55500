package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.connection.ConsentLost;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What a run tells of its end. */
@RecordApplicationEvents
@ContextConfiguration(initializers = Engines.H2.class)
class RunEndedTests extends EngineOnADatabase {

    private static final SourceFailure LOST =
            new SourceFailure(SourceFailure.Cause.CONSENT_LOST, "AADSTS700016", null);

    @Autowired private ApplicationEvents events;

    @Test
    void isToldOnceForEachRun() {
        source.people("a@contoso.com");
        var sync = sync(plan(contoso));
        assertThat(events.stream(RunEnded.class)).hasSize(2);
        var ended = ended(sync.id());
        assertThat(ended.domainId()).isEqualTo(contoso);
        assertThat(ended.connectionId()).isEqualTo(connection);
        assertThat(ended.domain()).isEqualTo(CONTOSO);
        assertThat(ended.kind()).isEqualTo(RunKind.SYNC);
        assertThat(ended.trigger()).isEqualTo(RunTrigger.MANUAL);
        assertThat(ended.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(ended.counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 0));
        assertThat(ended.failureCause()).isNull();
    }

    @Test
    void isToldOfARunThatIsCancelledBeforeItBegins() {
        var run = runs.startDryRun(contoso, ACTOR);
        runs.cancel(run, ACTOR);
        assertThat(ended(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(ended(run).startedAt()).isNull();
    }

    @Test
    void tellsWithTheCauseAndOnceThatTheConsentIsLost() {
        source.people("a@contoso.com");
        source.beforePage(
                0,
                () -> {
                    throw new SourceException(LOST, null);
                });
        var first = dryRun(contoso);
        dryRun(contoso);
        assertThat(ended(first.id()).failureCause()).isEqualTo("CONSENT_LOST");
        assertThat(events.stream(RunEnded.class)).hasSize(2);
        assertThat(events.stream(ConsentLost.class))
                .singleElement()
                .satisfies(it -> assertThat(it.connectionId()).isEqualTo(connection));
    }

    private RunEnded ended(UUID run) {
        return events.stream(RunEnded.class)
                .filter(event -> event.runId().equals(run))
                .findAny()
                .orElseThrow();
    }
}
