package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sync that is cancelled, or taken over by another job. */
abstract class SyncInterruptionOnADatabase extends EngineOnADatabase {

    @Autowired private RunLedger ledger;
    @Autowired private Executions executions;
    @Autowired private RowBatches batches;
    @Autowired private BatchExecution batch;

    @Test
    void keepsWhatIsWrittenWhenItIsCancelled() {
        tenUsersStay();
        source.remove("id-p9@contoso.com").people("new@contoso.com");
        var run = execute(plan(contoso));
        source.whenConfirming(() -> runs.cancel(run, ACTOR));
        var view = work(run);
        assertThat(view.state()).isEqualTo(RunState.CANCELLED);
        assertThat(view.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 0));
        assertThat(database.users()).hasSize(10);
    }

    @Test
    void endsAWaitingRunAtOnceWhenItIsCancelled() {
        var run = runs.startDryRun(contoso, ACTOR);
        runs.cancel(run, ACTOR);
        assertThat(runs.get(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(work(run).state()).isEqualTo(RunState.CANCELLED);
        runs.cancel(run, ACTOR);
    }

    @Test
    void showsAStalledRunAndEndsItWhenItIsCancelled() {
        source.people("a@contoso.com");
        var run = runs.startDryRun(contoso, ACTOR);
        jdbc.sql("update runs set state = 'RUNNING', heartbeat_at = requested_at").update();
        assertThat(runs.get(run).stalled()).isFalse();
        clock.forward(Duration.ofSeconds(61));
        assertThat(runs.get(run).stalled()).isTrue();
        runs.cancel(run, ACTOR);
        assertThat(runs.get(run).state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void rollsTheBatchOfAStaleOwnerBack() {
        source.people("a@contoso.com");
        var run = execute(plan(contoso));
        var stale = executions.of(ledger.takeOver(run, () -> false).orElseThrow());
        ledger.takeOver(run, () -> false);
        var rows = batches.next(stale.planId(), Stage.ADDITIONS, -1);
        assertThatThrownBy(() -> batch.apply(stale, Stage.ADDITIONS, rows))
                .isInstanceOfSatisfying(
                        Interruption.class,
                        why -> assertThat(why.why()).isEqualTo(Interruption.Why.NO_LONGER_OWNER));
        assertThat(database.users()).isEmpty();
        assertThat(work(run).counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 0));
        assertThat(database.users()).hasSize(1);
    }

    @Test
    void goesOnFromTheCheckpoint() {
        source.pageSize(999);
        IntStream.range(0, 1500).forEach(i -> source.people("p" + i + "@contoso.com"));
        var run = execute(plan(contoso));
        var calls = new int[1];
        assertThatThrownBy(() -> worker.work(run, () -> ++calls[0] > 1))
                .isInstanceOf(Interruption.class);
        assertThat(runs.get(run).state()).isEqualTo(RunState.RUNNING);
        assertThat(runs.get(run).counts().added()).isEqualTo(1000);
        assertThat(database.users()).hasSize(1000);
        var view = work(run);
        assertThat(view.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(view.counts()).isEqualTo(new RunCounts(1500, 0, 0, 0, 0));
        assertThat(view.done()).isZero();
        assertThat(database.users()).hasSize(1500);
    }
}
