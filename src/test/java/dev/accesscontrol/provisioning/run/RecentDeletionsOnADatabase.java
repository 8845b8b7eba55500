package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Periodic runs are limited together, over 24 hours. */
abstract class RecentDeletionsOnADatabase extends EngineOnADatabase {

    @Test
    void countTowardsTheLimitOfAPeriodicRun() {
        tenUsersStay();
        deletedByPeriodicRun(1, Duration.ofHours(23));
        source.remove("id-p9@contoso.com");
        var run = periodicSync();
        assertThat(run.state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        assertThat(run.deletions()).isEqualTo(1);
        assertThat(run.guards().recentDeletions()).isEqualTo(1);
        assertThat(run.domainUsers()).isEqualTo(10);
        assertThat(database.deleted()).isEmpty();
    }

    @Test
    void areMeasuredByTheUsersWhoWereThereBeforeThem() {
        tenUsersStay();
        database.limit(contoso, 28);
        deletedByPeriodicRun(4, Duration.ofHours(1));
        source.remove("id-p9@contoso.com");
        // 5 x 100 against 28 x 14 is over; against 36 x 14 it is not
        assertThat(periodicSync().state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        runs.dismiss(held(contoso).orElseThrow().id(), ACTOR);
        database.limit(contoso, 36);
        assertThat(periodicSync().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void doNotStopARunThatDeletesNobody() {
        tenUsersStay();
        deletedByPeriodicRun(9, Duration.ofHours(1));
        source.people("new@contoso.com");
        assertThat(periodicSync().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(database.users()).containsKey("new@contoso.com");
    }

    @Test
    void areForgottenAfterADay() {
        tenUsersStay();
        deletedByPeriodicRun(1, Duration.ofHours(25));
        source.remove("id-p9@contoso.com");
        assertThat(periodicSync().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void countThoughTheClockWasSetBackSince() {
        tenUsersStay();
        deletedByPeriodicRun(1, Duration.ofDays(-3));
        source.remove("id-p9@contoso.com");
        assertThat(periodicSync().state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
    }

    @Test
    void areOfNoConcernToAManualRun() {
        tenUsersStay();
        deletedByPeriodicRun(5, Duration.ofHours(1));
        source.remove("id-p9@contoso.com");
        var plan = plan(contoso);
        assertThat(plans.get(plan).recentDeletions()).isEqualTo(5);
        assertThat(plans.get(plan).limitExceeded()).isFalse();
        assertThat(sync(plan).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void doNotCountThoseOfManualAndReleasedRunsNorOfOtherDomains() {
        tenUsersStay();
        source.remove("id-p9@contoso.com");
        assertThat(sync(plan(contoso)).counts().deleted()).isEqualTo(1);
        var other = database.imported("z@contoso.com");
        deletedByPeriodicRun(5, Duration.ofHours(1), fabrikam);
        assertThat(other).isNotNull();
        assertThat(plans.get(plan(contoso)).recentDeletions()).isZero();
        assertThat(periodicSync().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void areCountedOfTheRunsThatTheProgramMade() {
        tenUsersStay();
        source.remove("id-p9@contoso.com");
        periodicSync();
        assertThat(plans.get(plan(contoso)).recentDeletions()).isEqualTo(1);
    }

    private RunView periodicSync() {
        return work(runs.startPeriodic(contoso).orElseThrow());
    }

    private void deletedByPeriodicRun(int people, Duration ago) {
        deletedByPeriodicRun(people, ago, contoso);
    }

    private void deletedByPeriodicRun(int people, Duration ago, UUID domain) {
        var run = runs.startDryRun(domain, ACTOR);
        runs.cancel(run, ACTOR);
        var time = OffsetDateTime.now().minus(ago);
        jdbc.sql(
                        """
                        update runs set run_trigger = 'PERIODIC', kind = 'SYNC', deleted = ?,
                          requested_at = ?, finished_at = ? where id = ?
                        """)
                .params(people, time, time, run)
                .update();
    }
}
