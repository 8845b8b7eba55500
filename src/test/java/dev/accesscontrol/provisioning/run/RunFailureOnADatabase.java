package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

/** What an exception that no rule expects makes of a run: it depends on why it came. */
abstract class RunFailureOnADatabase extends EngineOnADatabase {

    @Test
    void endsWithAReferenceWhenThisProgramFails() {
        var run = failing(new IllegalStateException("secret text"));
        worker.work(run, () -> false);
        var view = runs.get(run);
        assertThat(view.state()).isEqualTo(RunState.FAILED);
        assertThat(view.failureReference()).matches("[0-9A-F]{8}");
        assertThat(runs.active(contoso)).isEmpty();
        assertThat(database.count("plans")).isZero();
    }

    @Test
    void waitsForADatabaseThatIsAway() {
        var away = new TransientDataAccessResourceException("away");
        var run = failing(away);
        assertThatThrownBy(() -> worker.work(run, () -> false)).isSameAs(away);
        assertThat(runs.get(run).state()).isEqualTo(RunState.RUNNING);
        assertThat(work(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void goesOnAfterAnEndOfTheProcessThatInterruptsIt() {
        var run = failing(new CancellationException("interrupted while asking Microsoft"));
        assertThatThrownBy(() -> worker.work(run, () -> false))
                .isInstanceOfSatisfying(
                        Interruption.class,
                        it -> assertThat(it.why()).isEqualTo(Interruption.Why.SHUTTING_DOWN));
        assertThat(work(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void goesOnAfterWhateverFailsWhileTheProcessEnds() {
        var stopping = new AtomicBoolean();
        var run = queued();
        source.beforePage(
                0,
                () -> {
                    stopping.set(true);
                    throw new IllegalStateException("closed");
                });
        assertThatThrownBy(() -> worker.work(run, stopping::get)).isInstanceOf(Interruption.class);
        source.beforePage(-1, () -> {});
        assertThat(work(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void leavesTheRunToItsNewOwnerWhenAnEarlierOneWakesUpAndFails() {
        var run = queued();
        source.beforePage(
                0,
                () -> {
                    source.beforePage(-1, () -> {});
                    assertThat(work(run).state()).isEqualTo(RunState.SUCCEEDED);
                    throw new IllegalStateException("its plan is gone");
                });
        worker.work(run, () -> false);
        assertThat(runs.get(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.get(run).failureReference()).isNull();
    }

    @Test
    void leavesAnUnfinishedRunToItsNewOwnerToo() {
        var run = queued();
        source.beforePage(
                0,
                () -> {
                    jdbc.sql("update runs set epoch = epoch + 1").update();
                    throw new IllegalStateException("its plan is gone");
                });
        worker.work(run, () -> false);
        assertThat(runs.get(run).state()).isEqualTo(RunState.RUNNING);
    }

    private UUID queued() {
        source.people("a@contoso.com");
        return runs.startDryRun(contoso, ACTOR);
    }

    /** Fails once. */
    private UUID failing(RuntimeException failure) {
        source.beforePage(
                0,
                () -> {
                    source.beforePage(-1, () -> {});
                    throw failure;
                });
        return queued();
    }
}
