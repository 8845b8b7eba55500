package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.provisioning.plan.People.aUser;
import static dev.accesscontrol.provisioning.run.EngineDatabase.importedUser;
import static dev.accesscontrol.provisioning.run.PlanMakingOnADatabase.named;
import static dev.accesscontrol.provisioning.run.PlanMakingOnADatabase.renamed;
import static dev.accesscontrol.provisioning.run.PlanMakingOnADatabase.withObject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.connection.ConnectionSettingsChanged;
import dev.accesscontrol.provisioning.plan.People;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What a sync does with a stored plan: its rows, and nothing else. */
abstract class SyncExecutionOnADatabase extends EngineOnADatabase {

    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;
    @Autowired private RunFailures failures;
    @Autowired private RunLedger ledger;
    @Autowired private Executions executions;
    @Autowired private RowBatches batches;
    @Autowired private BatchExecution batch;

    @Test
    void appliesThePlan() {
        database.imported("left@contoso.com");
        tenUsersStay();
        source.people("new@contoso.com");
        source.people(named(FakeSource.person("p0@contoso.com"), "Sato"));
        var run = sync(plan(contoso));
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts()).isEqualTo(new RunCounts(1, 1, 1, 0, 0));
        assertThat(database.users()).containsKey("new@contoso.com").hasSize(11);
        assertThat(database.deleted()).containsExactly("left@contoso.com");
        assertThat(database.rows(run.planId())).allMatch(row -> row.endsWith("APPLIED"));
        assertThat(plans.get(run.planId()).state()).isEqualTo(PlanState.EXECUTED);
    }

    @Test
    void appliesNothingButThePlan() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        source.people("since@contoso.com");
        sync(plan);
        assertThat(database.users()).containsOnlyKeys("a@contoso.com");
    }

    @Test
    void findsNothingLeftToDoAfterwards() {
        source.people("a@contoso.com", "b@contoso.com");
        sync(plan(contoso));
        assertThat(database.rows(plan(contoso))).isEmpty();
    }

    @Test
    void appliesDeletionsBeforeAdditions() {
        tenUsersStay();
        database.imported("a@contoso.com");
        source.people(withObject(FakeSource.person("a@contoso.com"), "id-new-hire"));
        var run = sync(plan(contoso));
        assertThat(run.counts()).isEqualTo(new RunCounts(1, 0, 1, 0, 0));
        assertThat(database.users()).containsEntry("a@contoso.com", "a@contoso.com");
    }

    @Test
    void exchangesUpns() {
        database.imported("a@contoso.com");
        database.imported("b@contoso.com");
        source.people(
                renamed(FakeSource.person("a@contoso.com"), "b@contoso.com"),
                renamed(FakeSource.person("b@contoso.com"), "a@contoso.com"));
        assertThat(sync(plan(contoso)).counts()).isEqualTo(new RunCounts(0, 2, 0, 0, 0));
        assertThat(database.users())
                .isEqualTo(
                        Map.of(
                                "a@contoso.com", "b@contoso.com",
                                "b@contoso.com", "a@contoso.com"));
    }

    @Test
    void linksAUserWhoseItemsAgreeAndThenKnowsIt() {
        database.add(
                new People.User(
                        UserId.next(),
                        "hand-made",
                        importedUser("a@contoso.com").profile(),
                        Role.NONE,
                        null));
        source.people("a@contoso.com");
        sync(plan(contoso));
        source.people(renamed(FakeSource.person("a@contoso.com"), "b@contoso.com"));
        assertThat(database.rows(plan(contoso))).containsExactly("UPDATE hand-made");
    }

    @Test
    void countsWhoMovesBetweenDomainsOnce() {
        database.imported("a@contoso.com");
        source.people(renamed(FakeSource.person("a@contoso.com"), "a@fabrikam.com"));
        source.people("z@contoso.com");
        var here = plan(contoso);
        var there = plan(fabrikam);
        assertThat(sync(there).counts()).isEqualTo(new RunCounts(0, 1, 0, 0, 0));
        assertThat(sync(here).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(database.users()).containsEntry("a@contoso.com", "a@fabrikam.com");
    }

    @Test
    void passesExactlyAtTheDeletionLimit() {
        tenUsersStay();
        database.remove(database.imported("unused@contoso.com").id());
        source.remove("id-p9@contoso.com");
        var run = sync(plan(contoso));
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().deleted()).isEqualTo(1);
    }

    @Test
    void writesNothingWhenTheDeletionLimitIsExceeded() {
        tenUsersStay();
        source.remove("id-p9@contoso.com").remove("id-p8@contoso.com");
        source.people("new@contoso.com");
        var plan = plan(contoso);
        assertThat(plans.get(plan).limitExceeded()).isTrue();
        var run = sync(plan);
        assertThat(run.state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        assertThat(run.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 0));
        assertThat(run.deletions()).isEqualTo(2);
        assertThat(run.domainUsers()).isEqualTo(10);
        assertThat(run.limitPercent()).isEqualTo(10);
        assertThat(database.users()).hasSize(10);
        assertThat(database.deleted()).isEmpty();
    }

    @Test
    void judgesTheLimitAndTheUsersOfNow() {
        tenUsersStay();
        source.remove("id-p9@contoso.com");
        var plan = plan(contoso);
        database.limit(contoso, 9);
        assertThat(sync(plan).state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        var other = plan(contoso);
        database.limit(contoso, 10);
        database.set(idOf("p1@contoso.com"), "upn_domain", "elsewhere.example");
        assertThat(sync(other).domainUsers()).isEqualTo(9);
        assertThat(database.deleted()).isEmpty();
    }

    @Test
    void keepsWhoIsBackAtTheSource() {
        tenUsersStay();
        source.remove("id-p9@contoso.com");
        var plan = plan(contoso);
        source.people("p9@contoso.com");
        var run = sync(plan);
        assertThat(run.state()).isEqualTo(RunState.COMPLETED_WITH_FAILURES);
        assertThat(run.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 1));
        assertThat(database.rows(plan))
                .containsExactly("DELETE p9@contoso.com NOT_AT_SOURCE FAILED BACK_AT_SOURCE");
        assertThat(database.deleted()).isEmpty();
    }

    @Test
    void doesNotCountWhoIsBackTowardsTheDeletionLimit() {
        tenUsersStay();
        source.remove("id-p8@contoso.com").remove("id-p9@contoso.com");
        var plan = plan(contoso);
        source.people("p9@contoso.com");
        var run = sync(plan);
        assertThat(run.counts()).isEqualTo(new RunCounts(0, 0, 1, 0, 1));
        assertThat(database.deleted()).containsExactly("p8@contoso.com");
    }

    @Test
    void writesNothingWhenDeletionsCannotBeConfirmed() {
        tenUsersStay();
        source.remove("id-p9@contoso.com").people("new@contoso.com");
        var plan = plan(contoso);
        source.fail(Cause.UNREACHABLE);
        var run = sync(plan);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure().cause()).isEqualTo(Cause.UNREACHABLE);
        assertThat(database.users()).hasSize(10).doesNotContainKey("new@contoso.com");
    }

    @Test
    void failsTheRowOfAUserWhoWasChangedSince() {
        var user = database.imported("a@contoso.com");
        source.people(named(FakeSource.person("a@contoso.com"), "Sato"));
        source.people("b@contoso.com");
        var plan = plan(contoso);
        database.set(user.id(), "family_name", "Suzuki");
        var run = sync(plan);
        assertThat(run.state()).isEqualTo(RunState.COMPLETED_WITH_FAILURES);
        assertThat(run.counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 1));
        assertThat(database.rows(plan))
                .containsExactly(
                        "UPDATE a@contoso.com FAILED CHANGED_SINCE", "ADD b@contoso.com APPLIED");
        assertThat(plans.rows(plan, new RowFilter(null, "", false, true), 0).content())
                .singleElement()
                .satisfies(row -> assertThat(row.outcome().failure()).isNotNull());
    }

    @Test
    void takesAUserWhoHasTheWantedItemsAlreadyAsApplied() {
        var user = database.imported("a@contoso.com");
        source.people(named(FakeSource.person("a@contoso.com"), "Sato"));
        var plan = plan(contoso);
        database.set(user.id(), "family_name", "Sato");
        assertThat(sync(plan).counts()).isEqualTo(new RunCounts(0, 1, 0, 0, 0));
    }

    @Test
    void doesNotMindSignInsAndPasswords() {
        var user = database.imported("a@contoso.com");
        source.people(named(FakeSource.person("a@contoso.com"), "Sato"));
        var plan = plan(contoso);
        jdbc.sql("update users set has_password = true, version = version + 5 where id = ?")
                .param(user.id().value())
                .update();
        assertThat(sync(plan).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void leavesWhoHasBecomeAnAdministratorAlone() {
        tenUsersStay();
        source.remove("id-p9@contoso.com");
        var plan = plan(contoso);
        database.role(idOf("p9@contoso.com"), Role.READ_ONLY_ADMIN);
        assertThat(sync(plan).counts().failed()).isEqualTo(1);
        assertThat(database.users()).hasSize(10);
        assertThat(database.rows(plan))
                .containsExactly("DELETE p9@contoso.com NOT_AT_SOURCE FAILED ADMINISTRATOR");
    }

    @Test
    void failsAnAdditionWhoseNameWasTakenSince() {
        source.people("a@contoso.com", "b@contoso.com");
        var plan = plan(contoso);
        database.add(aUser("x@elsewhere.example").named("A@contoso.com"));
        var run = sync(plan);
        assertThat(run.counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 1));
        assertThat(database.rows(plan)).contains("ADD a@contoso.com FAILED USERNAME_TAKEN");
    }

    @Test
    void failsAnAdditionWhoseNameIsWantedInAnotherDomainSince() {
        connect(UpnMode.OFF);
        source.people("a@contoso.com", "b@contoso.com");
        var plan = plan(contoso);
        source.people("a@fabrikam.com");
        var other = plan(fabrikam);
        assertThat(database.rows(other)).containsExactly("CONFLICT a USERNAME_WANTED_TWICE");
        sync(plan);
        assertThat(database.rows(plan))
                .containsExactly("ADD a FAILED USERNAME_WANTED_TWICE", "ADD b APPLIED");
        sync(other);
        assertThat(database.users()).containsOnlyKeys("b");
    }

    @Test
    void countsConflictsAsFailuresAndSkipsAsSkipped() {
        source.people("o'neill@contoso.com", "b@contoso.com");
        var p = FakeSource.person("g@contoso.com");
        source.people(
                new SourceUser(p.objectId(), p.upn(), "", "", "", "", "", true, false, false));
        var run = sync(plan(contoso));
        assertThat(run.state()).isEqualTo(RunState.COMPLETED_WITH_FAILURES);
        assertThat(run.counts()).isEqualTo(new RunCounts(1, 0, 0, 1, 1));
        assertThat(plans.rows(run.planId(), new RowFilter(null, "", false, true), 0).content())
                .hasSize(1);
    }

    @Test
    void runsAPlanOnce() throws Exception {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        var started = inTwoThreads(() -> runs.execute(plan, ACTOR));
        assertThat(started).hasSize(1);
        var run = started.iterator().next();
        assertThat(work(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.execute(plan, ACTOR)).isEqualTo(run);
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
        runs.execute(plan, ACTOR);
        assertThat(jdbc.sql("select upn_mode_fixed from connections").query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void keepsWhatIsWrittenWhenItIsCancelled() {
        tenUsersStay();
        source.remove("id-p9@contoso.com").people("new@contoso.com");
        var run = runs.execute(plan(contoso), ACTOR);
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
        var run = runs.execute(plan(contoso), ACTOR);
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
        var run = runs.execute(plan(contoso), ACTOR);
        var calls = new int[1];
        assertThatThrownBy(() -> worker.work(run, () -> ++calls[0] > 2))
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

    @Test
    void endsWithAReferenceWhenThisProgramFails() {
        source.people("a@contoso.com");
        var run = runs.startDryRun(contoso, ACTOR);
        source.beforePage(
                0,
                () -> {
                    throw new IllegalStateException("secret text");
                });
        assertThatThrownBy(() -> worker.work(run, () -> false))
                .isInstanceOf(IllegalStateException.class);
        failures.giveUp(run, new IllegalStateException("secret text"));
        var view = runs.get(run);
        assertThat(view.state()).isEqualTo(RunState.FAILED);
        assertThat(view.failureReference()).matches("[0-9A-F]{8}");
        assertThat(runs.active(contoso)).isEmpty();
        assertThat(database.count("plans")).isZero();
    }

    private void tenUsersStay() {
        for (int i = 0; i < 10; i++) {
            database.imported("p" + i + "@contoso.com");
            source.people("p" + i + "@contoso.com");
        }
    }

    private UserId idOf(String username) {
        return new UserId(
                jdbc.sql("select id from users where username = ?")
                        .param(username)
                        .query(UUID.class)
                        .single());
    }

    private void assertRefused(UUID plan, PlanNotExecutableException.Cause cause) {
        assertThatExceptionOfType(PlanNotExecutableException.class)
                .isThrownBy(() -> runs.execute(plan, ACTOR))
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
