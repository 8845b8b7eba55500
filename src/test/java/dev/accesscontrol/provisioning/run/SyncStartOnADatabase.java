package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.accesscontrol.provisioning.connection.ConnectionSettingsChanged;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Which plans may be executed, and by how many runs: one. */
abstract class SyncStartOnADatabase extends EngineOnADatabase {

    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;

    @Test
    void leavesTheUpnModeOpenUntilSomebodyIsWritten() {
        database.imported("left@contoso.com");
        source.people("a@contoso.com");
        sync(plan(contoso));
        assertThat(upnModeIsFixed()).isFalse();
        source.people("b@fabrikam.com");
        sync(plan(fabrikam));
        assertThat(upnModeIsFixed()).isTrue();
        sync(plan(contoso));
        assertThat(upnModeIsFixed()).isTrue();
    }

    @Test
    void keepsTheUpnModeFixedWhileAnotherSyncIsToWrite() {
        database.imported("left@contoso.com");
        source.people("a@contoso.com", "b@fabrikam.com");
        var other = execute(plan(fabrikam));
        assertThat(sync(plan(contoso)).state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        assertThat(upnModeIsFixed()).isTrue();
        runs.cancel(other, ACTOR);
        assertThat(upnModeIsFixed()).isFalse();
    }

    @Test
    void saysThatAPlanHasExpiredWhoseDomainIsNoLongerSynchronised() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        jdbc.sql("update plans set state = 'EXPIRED'").update();
        jdbc.sql("delete from connection_domains where id = ?").param(contoso).update();
        assertRefused(plan, PlanNotExecutableException.Cause.EXPIRED);
    }

    @Test
    void runsAPlanOnce() throws Exception {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        var started = inTwoThreads(() -> execute(plan));
        assertThat(started).hasSize(1);
        var run = started.iterator().next();
        assertThat(work(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(execute(plan)).isEqualTo(run);
        assertThat(database.count("runs")).isEqualTo(2);
    }

    @Test
    void startsOneDryRunADomain() throws Exception {
        var started = inTwoThreads(() -> runs.startDryRun(contoso, ACTOR));
        assertThat(started).hasSize(1);
        assertThat(runs.active(contoso).orElseThrow().id()).isIn(started);
        assertThat(runs.startDryRun(fabrikam, ACTOR)).isNotIn(started);
    }

    @Test
    void isRefusedWhileAnotherRunOfTheDomainIsActive() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        runs.startDryRun(contoso, ACTOR);
        assertRefused(plan, PlanNotExecutableException.Cause.ANOTHER_RUN_ACTIVE);
    }

    @Test
    void isRefusedAfterADay() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        clock.forward(Duration.ofHours(24));
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.EXPIRED);
        assertRefused(plan, PlanNotExecutableException.Cause.EXPIRED);
    }

    @Test
    void isRefusedWhenANewerPlanIsThere() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        plan(contoso);
        assertRefused(plan, PlanNotExecutableException.Cause.SUPERSEDED);
    }

    @Test
    void isRefusedWhenTheSettingsWereChanged() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new ConnectionSettingsChanged(connection)));
        assertThat(plans.get(plan).state()).isEqualTo(PlanState.EXPIRED);
        assertRefused(plan, PlanNotExecutableException.Cause.EXPIRED);
    }

    @Test
    void isRefusedWhenTheUpnModeIsNoLongerThePlans() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        jdbc.sql("update connections set upn_mode = 'OFF'").update();
        assertRefused(plan, PlanNotExecutableException.Cause.EXPIRED);
    }

    @Test
    void fixesTheUpnMode() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        execute(plan);
        assertThat(jdbc.sql("select upn_mode_fixed from connections").query(Boolean.class).single())
                .isTrue();
    }

    private boolean upnModeIsFixed() {
        return jdbc.sql("select upn_mode_fixed from connections").query(Boolean.class).single();
    }

    private void assertRefused(UUID plan, PlanNotExecutableException.Cause cause) {
        assertThatExceptionOfType(PlanNotExecutableException.class)
                .isThrownBy(() -> execute(plan))
                .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(cause));
        assertThat(database.users()).isEmpty();
    }

    private static Set<UUID> inTwoThreads(Callable<UUID> start) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = new HashSet<UUID>();
            for (var result : threads.invokeAll(List.of(start, start))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
