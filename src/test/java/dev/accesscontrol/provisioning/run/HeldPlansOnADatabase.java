package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.directory.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.provisioning.connection.ConnectionSettingsChanged;
import dev.accesscontrol.provisioning.run.PlanNotExecutableException.Cause;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a plan whose sync went over the deletion limit. */
abstract class HeldPlansOnADatabase extends EngineOnADatabase {

    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;

    @Test
    void waitForAPersonWhenTheirSyncGoesOverTheLimit() {
        var plan = held();
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.HELD);
        assertThat(plans.get(plan).hold().releasable()).isTrue();
        assertThat(held(contoso).map(PlanView::id)).contains(plan);
        assertThat(held(fabrikam)).isEmpty();
        assertThat(database.deleted()).isEmpty();
    }

    @Test
    void areExecutedWhenReleased() {
        var plan = held();
        var run = work(runs.release(plan, 2, "boss"));
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().deleted()).isEqualTo(2);
        assertThat(run.trigger()).isEqualTo(RunTrigger.MANUAL);
        assertThat(run.startedBy()).isEqualTo("boss");
        assertThat(run.guards().released()).isEqualTo(2);
        assertThat(database.deleted()).containsExactly("p8@contoso.com", "p9@contoso.com");
        assertThat(plans.get(plan).hold().decidedBy()).isEqualTo("boss");
        assertThat(held(contoso)).isEmpty();
    }

    @Test
    void areNoDryRunThoughAPersonReleasedThem() {
        tenUsersStay();
        var reviewed = plan(contoso);
        source.remove("id-p9@contoso.com").remove("id-p8@contoso.com");
        work(runs.startPeriodic(contoso).orElseThrow());
        work(runs.release(held(contoso).orElseThrow().id(), 2, "boss"));
        assertThat(plans.latest(contoso).orElseThrow().id()).isEqualTo(reviewed);
    }

    @Test
    void startNothingForAnotherNumber() {
        var plan = held();
        assertRefused(() -> runs.release(plan, 3, "boss"), Cause.WRONG_NUMBER);
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.HELD);
        assertThat(runs.active(contoso)).isEmpty();
    }

    @Test
    void areConfirmedAtTheSourceAgainWhenReleased() {
        var plan = held();
        source.people("p9@contoso.com");
        var run = work(runs.release(plan, 2, "boss"));
        assertThat(run.counts()).isEqualTo(new RunCounts(0, 0, 1, 0, 1));
        assertThat(database.deleted()).containsExactly("p8@contoso.com");
    }

    @Test
    void forgetWhoWasBackWhenTheirSyncWasCancelled() {
        tenUsersStay();
        leave(7, 8, 9);
        var plan = plan(contoso);
        source.people("p7@contoso.com");
        assertThat(sync(plan).counts().failed()).isEqualTo(1);
        leave(7);
        var run = work(runs.release(plan, 3, "boss"));
        assertThat(run.counts()).isEqualTo(new RunCounts(0, 0, 3, 0, 0));
    }

    @Test
    void areReleasedOnce() {
        var plan = held();
        var run = runs.release(plan, 2, "boss");
        assertThat(runs.release(plan, 2, "other")).isEqualTo(run);
        work(run);
        assertThat(runs.release(plan, 2, "other")).isEqualTo(run);
        assertThat(runs.get(run).startedBy()).isEqualTo("boss");
    }

    @Test
    void cannotBeReleasedAfterADayButDismissed() {
        var plan = held();
        clock.forward(Duration.ofHours(24));
        assertThat(plans.get(plan).hold().releasable()).isFalse();
        assertRefused(() -> runs.release(plan, 2, "boss"), Cause.EXPIRED);
        runs.dismiss(plan, "boss");
        assertThat(held(contoso)).isEmpty();
    }

    @Test
    void cannotBeReleasedWhenTheSettingsAreOthers() {
        var plan = held();
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new ConnectionSettingsChanged(connection)));
        assertRefused(() -> runs.release(plan, 2, "boss"), Cause.EXPIRED);
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.HELD);
    }

    @Test
    void cannotBeReleasedOnceDismissed() {
        var plan = held();
        runs.dismiss(plan, "boss");
        runs.dismiss(plan, "late");
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.DISMISSED);
        assertThat(plans.get(plan).hold().decidedBy()).isEqualTo("boss");
        assertRefused(() -> runs.release(plan, 2, "boss"), Cause.DISMISSED);
    }

    @Test
    void cannotBeDismissedOnceReleased() {
        var plan = held();
        runs.release(plan, 2, "boss");
        assertRefused(() -> runs.dismiss(plan, "boss"), Cause.NOT_HELD);
    }

    @Test
    void cannotBeReleasedWhileAnotherRunIsActive() {
        var plan = held();
        runs.startDryRun(contoso, ACTOR);
        assertRefused(() -> runs.release(plan, 2, "boss"), Cause.ANOTHER_RUN_ACTIVE);
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.HELD);
    }

    @Test
    void areNotSweptAwayByANewDryRun() {
        var plan = held();
        plan(contoso);
        assertThat(held(contoso).map(PlanView::id)).contains(plan);
    }

    @Test
    void giveWayToANewerPlanThatIsExecuted() {
        var plan = held();
        source.people("p9@contoso.com");
        assertThat(sync(plan(contoso)).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.DISMISSED);
        assertThat(plans.get(plan).hold().decidedBy()).isNull();
    }

    @Test
    void giveWayToANewerPlanThatIsHeld() {
        var first = held();
        var second = plan(contoso);
        sync(second);
        assertThat(plans.get(first).state()).isEqualTo(PlanState.SUPERSEDED);
        assertThat(held(contoso).map(PlanView::id)).contains(second);
    }

    @Test
    void keepThePeriodicSyncOfTheirDomainWaiting() {
        var plan = held();
        assertThat(runs.startPeriodic(contoso)).isEmpty();
        runs.dismiss(plan, "boss");
        assertThat(runs.startPeriodic(contoso)).isPresent();
    }

    @Test
    void areThoseOfPeriodicRunsAsWell() {
        tenUsersStay();
        leave(8, 9);
        var run = work(runs.startPeriodic(contoso).orElseThrow());
        assertThat(run.state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        var plan = held(contoso).orElseThrow();
        assertThat(plan.syncRunId()).isEqualTo(run.id());
        var released = work(runs.release(plan.id(), 2, "boss"));
        assertThat(released.counts().deleted()).isEqualTo(2);
        assertThat(released.trigger()).isEqualTo(RunTrigger.MANUAL);
        assertThat(work(runs.startPeriodic(contoso).orElseThrow()).state())
                .isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void areStartedByNobodyWithoutARelease() {
        var plan = held();
        var cancelled = plans.get(plan).syncRunId();
        assertThat(execute(plan)).isEqualTo(cancelled);
        assertThat(runs.active(contoso)).isEmpty();
    }

    @Test
    void areReleasedOrDismissedWhenBothAreAskedForAtOnce() {
        for (int i = 0; i < 5; i++) {
            startEmpty();
            var plan = held();
            var done =
                    atOnce(
                            () -> runs.release(plan, 2, "one"),
                            () -> runs.release(plan, 2, "two"),
                            () -> runs.dismiss(plan, "three"));
            var state = plans.get(plan).state();
            var syncs = database.count("runs where released_deletions is not null");
            assertThat(List.of(state, syncs, done))
                    .isIn(
                            List.of(PlanState.EXECUTED, 1L, List.of("done", "done", "NOT_HELD")),
                            List.of(
                                    PlanState.DISMISSED,
                                    0L,
                                    List.of("DISMISSED", "DISMISSED", "done")));
        }
    }

    private UUID held() {
        tenUsersStay();
        leave(8, 9);
        var plan = plan(contoso);
        assertThat(sync(plan).state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        return plan;
    }

    private void leave(int... people) {
        for (int person : people) {
            source.remove("id-p" + person + "@contoso.com");
        }
    }

    private static void assertRefused(ThrowingCallable decision, Cause cause) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        PlanNotExecutableException.class,
                        refused -> assertThat(refused.why()).isEqualTo(cause));
    }
}
