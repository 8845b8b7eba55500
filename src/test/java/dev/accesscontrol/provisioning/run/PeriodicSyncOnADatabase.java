package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.provisioning.plan.UpnMode;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sync that makes its plan itself. */
abstract class PeriodicSyncOnADatabase extends EngineOnADatabase {

    @Test
    void isOneRunThatPlansAndWrites() {
        tenUsersStay();
        source.remove("id-p9@contoso.com").people("new@contoso.com");
        var view = periodic(contoso);
        assertThat(view.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(view.kind()).isEqualTo(RunKind.SYNC);
        assertThat(view.trigger()).isEqualTo(RunTrigger.PERIODIC);
        assertThat(view.startedBy()).isEqualTo("Periodic sync");
        assertThat(view.counts()).isEqualTo(new RunCounts(1, 0, 1, 0, 0));
        assertThat(plans.get(view.planId()).state()).isEqualTo(PlanState.EXECUTED);
        assertThat(plans.get(view.planId()).syncRunId()).isEqualTo(view.id());
        assertThat(database.users()).hasSize(10).containsKey("new@contoso.com");
        assertThat(database.count("runs")).isEqualTo(1);
    }

    @Test
    void isNotStartedWhileARunOfTheDomainIsActive() {
        assertThat(runs.startPeriodic(contoso)).isPresent();
        assertThat(runs.startPeriodic(contoso)).isEmpty();
        assertThat(runs.startPeriodic(fabrikam)).isPresent();
    }

    @Test
    void beginsAnewWhenItIsKilledBeforeItsPlanIsMade() {
        source.people(people(7));
        var run = runs.startPeriodic(contoso).orElseThrow();
        killed(run, 2);
        assertThat(runs.get(run).planId()).isNull();
        var view = work(run);
        assertThat(view.counts()).isEqualTo(new RunCounts(7, 0, 0, 0, 0));
        assertThat(source.listings()).isEqualTo(2);
        assertThat(database.count("plans")).isEqualTo(1);
    }

    @Test
    void goesOnWithItsPlanWhenItIsKilledAfterwards() {
        source.pageSize(999).people(people(1500));
        var run = runs.startPeriodic(contoso).orElseThrow();
        killed(run, 3);
        assertThat(database.users()).hasSize(1000);
        var plan = runs.get(run).planId();
        source.people("late@contoso.com");
        var view = work(run);
        assertThat(view.planId()).isEqualTo(plan);
        assertThat(view.counts()).isEqualTo(new RunCounts(1500, 0, 0, 0, 0));
        assertThat(source.listings()).isEqualTo(1);
        assertThat(database.users()).hasSize(1500);
    }

    @Test
    void leavesAPlanUnderReviewAloneWhenNothingChanges() {
        source.people("a@contoso.com");
        sync(plan(contoso));
        var reviewed = plan(contoso);
        periodic(contoso);
        assertThat(plans.latest(contoso).orElseThrow().id()).isEqualTo(reviewed);
        assertThat(plans.get(reviewed).state()).isEqualTo(PlanState.READY);
        source.people("b@contoso.com");
        periodic(contoso);
        assertThat(plans.get(reviewed).state()).isEqualTo(PlanState.SUPERSEDED);
    }

    @Test
    void plansOnceMoreWhenTheSettingsAreOthersByThen() {
        source.people("a@contoso.com");
        var run = runs.startPeriodic(contoso).orElseThrow();
        source.beforePage(
                0, () -> jdbc.sql("update connections set upn_mode = 'OFF', version = 7").update());
        var view = work(run);
        assertThat(view.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(plans.get(view.planId()).upnMode()).isEqualTo(UpnMode.OFF);
        assertThat(database.users()).containsKey("a");
        assertThat(database.count("plans")).isEqualTo(1);
    }

    @Test
    void isCancelledByTheDeletionLimitBeforeItWrites() {
        tenUsersStay();
        source.remove("id-p9@contoso.com").remove("id-p8@contoso.com").people("new@contoso.com");
        var view = periodic(contoso);
        assertThat(view.state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        assertThat(database.users()).hasSize(10).doesNotContainKey("new@contoso.com");
    }

    private RunView periodic(UUID domain) {
        return work(runs.startPeriodic(domain).orElseThrow());
    }

    private void killed(UUID run, int steps) {
        var calls = new int[1];
        assertThatThrownBy(() -> worker.work(run, () -> ++calls[0] > steps))
                .isInstanceOf(Interruption.class);
    }

    private static String[] people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "p" + i + "@contoso.com")
                .toArray(String[]::new);
    }
}
