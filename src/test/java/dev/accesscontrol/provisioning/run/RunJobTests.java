package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.test.context.ContextConfiguration;

/** What the job does with a run that failed; time is moved by the tests. */
@ContextConfiguration(initializers = Engines.H2.class)
class RunJobTests extends EngineOnADatabase {

    private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofSeconds(31);

    @Autowired private OneTimeTask<Void> runTask;
    @Autowired private DataSource dataSource;

    private final SettableClock time = new SettableClock();
    private ManualScheduler scheduler;
    private int tries;

    @BeforeEach
    void workOnTheQueueByHand() {
        scheduler = TestHelper.createManualScheduler(dataSource, runTask).clock(time).build();
        time.set(clock.instant().plus(Duration.ofMinutes(1)));
        tries = 0;
        source.people("a@contoso.com");
    }

    private UUID dryRunThatFailsBy(RuntimeException failure) {
        source.beforePage(
                0,
                () -> {
                    tries++;
                    throw failure;
                });
        var run = runs.startDryRun(contoso, ACTOR);
        scheduler.runAnyDueExecutions();
        assertThat(tries).isEqualTo(1);
        return run;
    }

    private Duration pause() {
        var due =
                jdbc.sql("select execution_time from scheduled_tasks where task_name = ?")
                        .param("provisioning-run")
                        .query(OffsetDateTime.class)
                        .single();
        return Duration.between(time.now(), due.toInstant());
    }

    private void later() {
        scheduler.tick(LONGER_THAN_ANY_PAUSE);
        scheduler.runAnyDueExecutions();
    }

    @Test
    void triesAgainAfterAFailureThatMayPass() {
        var run = dryRunThatFailsBy(new CannotAcquireLockException("a deadlock"));
        assertThat(runs.get(run).state()).isEqualTo(RunState.RUNNING);
        assertThat(pause()).isGreaterThan(Duration.ofMillis(990));
        source.beforePage(-1, () -> {});
        later();
        assertThat(runs.get(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void givesARunUpAfterItsTries() {
        var run = dryRunThatFailsBy(new CannotAcquireLockException("a deadlock"));
        for (int i = 0; i < 19; i++) {
            later();
        }
        assertThat(runs.get(run).state()).isEqualTo(RunState.RUNNING);
        later();
        later();
        assertThat(tries).isEqualTo(21);
        assertThatItFailedForGood(run);
    }

    @Test
    void givesARunUpAtOnceWhenThisProgramIsWrong() {
        var run = dryRunThatFailsBy(new IllegalStateException("secret text"));
        later();
        assertThat(tries).isEqualTo(1);
        assertThatItFailedForGood(run);
    }

    @Test
    void goesOnAsOftenAsTheProgramIsStopped() {
        var run = dryRunThatFailsBy(new Interruption(Interruption.Why.SHUTTING_DOWN));
        for (int i = 0; i < 30; i++) {
            scheduler.tick(Duration.ofSeconds(1));
            scheduler.runAnyDueExecutions();
        }
        assertThat(tries).isEqualTo(31);
        assertThat(runs.get(run).state()).isEqualTo(RunState.RUNNING);
        source.beforePage(-1, () -> {});
        later();
        assertThat(runs.get(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    private void assertThatItFailedForGood(UUID run) {
        assertThat(runs.get(run).state()).isEqualTo(RunState.FAILED);
        assertThat(runs.get(run).failureReference()).matches("[0-9A-F]{8}");
        assertThat(runs.active(contoso)).isEmpty();
        assertThat(database.count("scheduled_tasks where task_name = 'provisioning-run'")).isZero();
        assertThat(database.count("plans")).isZero();
    }
}
