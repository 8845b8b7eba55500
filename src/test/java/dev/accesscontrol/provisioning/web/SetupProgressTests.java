package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.run.SyncedDomains;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetupProgressTests {

    private final UUID id = UUID.randomUUID();
    private final DomainView first = new DomainView(UUID.randomUUID(), id, "a.example", 10);
    private final DomainView second = new DomainView(UUID.randomUUID(), id, "b.example", 10);
    private final WizardTrail trail = mock();
    private final Runs runs = mock();
    private final SyncedDomains synced = mock();
    private final SetupProgress progress = new SetupProgress(trail, runs, synced);

    @BeforeEach
    void stepsAreTheirOwnAddresses() {
        when(trail.path(any(), any())).then(asked -> asked.getArgument(1));
        when(trail.next(any(), any())).then(asked -> "after " + asked.getArgument(1));
    }

    @Test
    void goesOnWithTheAccessUntilThereIsOne() {
        assertThat(progress.next(connection(ConsentState.WAITING, first))).contains("connect");
        assertThat(progress.next(connection(ConsentState.LOST, first))).contains("connect");
    }

    @Test
    void goesOnWithTheDomainsWhenNoneIsChosen() {
        assertThat(progress.next(connection(ConsentState.GRANTED))).contains("domains");
    }

    @Test
    void goesOnAfterTheDomainsWhenThereWasNoDryRun() {
        assertThat(progress.next(connection(ConsentState.GRANTED, first)))
                .contains("after domains");
    }

    @Test
    void goesOnWithTheDryRunUntilEveryDomainHasOneThatSucceeded() {
        ran(first, RunKind.DRY_RUN, RunState.SUCCEEDED);
        assertThat(progress.next(connection(ConsentState.GRANTED, first, second)))
                .contains("dry-run");

        ran(second, RunKind.DRY_RUN, RunState.FAILED);
        assertThat(progress.next(connection(ConsentState.GRANTED, first, second)))
                .contains("dry-run");

        ran(second, RunKind.DRY_RUN, RunState.SUCCEEDED);
        assertThat(progress.next(connection(ConsentState.GRANTED, first, second))).contains("sync");
    }

    @Test
    void goesOnWithTheResultWhileASyncRuns() {
        ran(first, RunKind.SYNC, RunState.RUNNING);

        assertThat(progress.next(connection(ConsentState.GRANTED, first))).contains("result");
    }

    @Test
    void isFinishedWhenEveryDomainWasSynchronised() {
        ran(first, RunKind.SYNC, RunState.SUCCEEDED);

        assertThat(progress.next(connection(ConsentState.GRANTED, first))).isEmpty();
        assertThat(progress.next(connection(ConsentState.GRANTED, first, second)))
                .as("a domain that was added later")
                .contains("after domains");
    }

    @Test
    void isNotFinishedByASyncThatWroteNothingOrWasBroken() {
        ran(first, RunKind.DRY_RUN, RunState.SUCCEEDED);
        for (var state :
                List.of(
                        RunState.FAILED,
                        RunState.CANCELLED,
                        RunState.CANCELLED_BY_DELETION_LIMIT)) {
            ran(first, RunKind.SYNC, state);
            assertThat(progress.next(connection(ConsentState.GRANTED, first)))
                    .as("%s", state)
                    .contains("dry-run");
        }

        ran(first, RunKind.SYNC, RunState.COMPLETED_WITH_FAILURES);
        assertThat(progress.next(connection(ConsentState.GRANTED, first))).isEmpty();
    }

    private void ran(DomainView domain, RunKind kind, RunState state) {
        when(runs.latest(domain.id(), kind))
                .thenReturn(Optional.of(SampleRuns.run(domain, kind, state)));
    }

    private ConnectionView connection(ConsentState consent, DomainView... domains) {
        return new ConnectionView(
                id,
                "fake",
                "tenant",
                "Contoso",
                consent,
                List.of(),
                null,
                UpnMode.ON,
                false,
                "admin@contoso.com",
                Instant.EPOCH,
                Arrays.asList(domains));
    }
}
