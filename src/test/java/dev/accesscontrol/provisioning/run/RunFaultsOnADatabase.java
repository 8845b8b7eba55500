package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.plan.People;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What befalls a run from outside in the middle of its work. */
abstract class RunFaultsOnADatabase extends EngineOnADatabase {

    private static final int MANY = 10_000;

    @Test
    void comesToItsEndWhenTheClockJumps() {
        for (var jump : new Duration[] {Duration.ofDays(2), Duration.ofDays(-4)}) {
            database.imported("gone@contoso.com");
            tenUsersStay();
            source.people("new@contoso.com");
            source.beforePage(1, () -> clock.forward(jump));
            assertThat(dryRun(contoso).state())
                    .as("dry run, " + jump)
                    .isEqualTo(RunState.SUCCEEDED);
            source.beforePage(-1, () -> {});
            var plan = plan(contoso);
            source.whenConfirming(() -> clock.forward(jump));
            assertThat(sync(plan).state()).as("sync, " + jump).isEqualTo(RunState.SUCCEEDED);
            assertThat(runs.active(contoso)).isEmpty();
            assertThat(database.deleted()).containsExactly("gone@contoso.com");
            startEmpty();
        }
    }

    @Test
    void neverRunsAPlanThatExpiredByAJumpOfTheClock() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        clock.forward(Duration.ofHours(25));
        assertThatExceptionOfType(PlanNotExecutableException.class).isThrownBy(() -> execute(plan));
        assertThat(database.users()).isEmpty();
    }

    @Test
    void plansNothingWhenTheConsentIsWithdrawnInTheMiddle() {
        tenUsersStay();
        database.imported("gone@contoso.com");
        source.beforePage(2, RunFaultsOnADatabase::withdrawn);
        assertThat(dryRun(contoso).state()).isEqualTo(RunState.FAILED);
        assertNothingIsLeft();
        assertThatTheConsentIsLost();
    }

    @Test
    void deletesNobodyWhenTheConsentIsWithdrawnBeforeTheLastConfirmation() {
        tenUsersStay();
        database.imported("gone@contoso.com");
        var plan = plan(contoso);
        source.whenConfirming(RunFaultsOnADatabase::withdrawn);
        assertThat(sync(plan).state()).isEqualTo(RunState.FAILED);
        assertThat(database.deleted()).isEmpty();
        assertThat(database.users()).hasSize(11);
        assertThatTheConsentIsLost();
    }

    @Test
    @Timeout(120)
    void endsWithCountsAndAllInTheLogWhenTenThousandRowsFail() {
        var names = IntStream.range(0, MANY).mapToObj(i -> "p" + i + "@contoso.com").toList();
        source.people(names.toArray(String[]::new)).pageSize(999);
        var plan = plan(contoso);
        names.forEach(this::takeTheUsername);
        var run = sync(plan);
        assertThat(run.state()).isEqualTo(RunState.COMPLETED_WITH_FAILURES);
        assertThat(run.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, MANY));
        assertThat(
                        database.count(
                                "plan_rows where outcome = 'FAILED' and outcome_reason is not null"))
                .isEqualTo(MANY);
        assertThat(database.count("notices where failed_rows = " + MANY)).isEqualTo(1);
    }

    private void takeTheUsername(String name) {
        database.add(
                new People.User(
                        UserId.next(),
                        name,
                        new Profile("", "", name, "", null, null),
                        Role.NONE,
                        null));
    }

    private void assertThatTheConsentIsLost() {
        assertThat(database.count("connections where consent = 'LOST'")).isEqualTo(1);
        assertThat(database.count("notices where kind = 'CONSENT_LOST'")).isPositive();
    }

    private static void withdrawn() {
        throw new SourceException(
                new SourceFailure(SourceFailure.Cause.CONSENT_LOST, "AADSTS700016", null), null);
    }
}
