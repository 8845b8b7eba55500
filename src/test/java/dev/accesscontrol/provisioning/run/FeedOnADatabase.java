package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceChange;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a periodic sync reads, and when it lists everybody all the same. */
abstract class FeedOnADatabase extends EngineOnADatabase {

    /** Ten users of the domain, as the source has them; whatever comes now is told as a change. */
    @BeforeEach
    void synchronise() {
        tenUsersStay();
        periodic(contoso);
        periodic(fabrikam);
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void readsWhoWasChangedAndNobodyElse() {
        source.people("new@contoso.com");
        source.people(SourcePeople.named(FakeSource.person("p3@contoso.com"), "Sato"));
        var view = periodic(contoso);
        assertThat(view.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0));
        assertThat(source.listings()).isEqualTo(2);
        var plan = plans.get(view.planId());
        assertThat(plan.scope()).isEqualTo(PlanScope.CHANGES);
        assertThat(plan.sourceUsers()).isEqualTo(2);
        assertThat(plan.domainUsers()).isEqualTo(10);
    }

    @Test
    void readsARoundOnceForTheDomainsOfATick() {
        int before = source.rounds();
        source.people("new@contoso.com", "new@fabrikam.com");
        var one = runs.startPeriodic(contoso).orElseThrow();
        var other = runs.startPeriodic(fabrikam).orElseThrow();
        assertThat(work(one).counts().added()).isEqualTo(1);
        assertThat(work(other).counts().added()).isEqualTo(1);
        assertThat(source.rounds()).isEqualTo(before + 1);
    }

    @Test
    void doesNothingInAnEmptyRound() {
        assertChangesNothing();
        assertThat(database.users()).hasSize(10);
    }

    @Test
    void doesNotMindReplaysDuplicatesAndUnknownPeople() {
        source.tell(new SourceChange("id-p1@contoso.com", "p1@contoso.com", false));
        source.tell(new SourceChange("id-p1@contoso.com", "p1@contoso.com", false));
        source.tell(new SourceChange("id-p2@contoso.com", null, true));
        source.tell(new SourceChange("never-heard-of", null, true));
        assertChangesNothing();
        assertChangesNothing();
    }

    @Test
    void deletesWhoWasRemoved() {
        source.remove("id-p4@contoso.com");
        assertThat(periodic(contoso).counts().deleted()).isEqualTo(1);
        assertThat(database.deleted()).containsExactly("p4@contoso.com");
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void deletesWhoMovedOutOfTheSynchronisedDomains() {
        source.people(moved("p4@contoso.com", "p4@elsewhere.com"));
        assertThat(periodic(contoso).counts().deleted()).isEqualTo(1);
    }

    @Test
    void keepsWhoMovesToADomainThatIsSyncedLater() {
        source.people(moved("p4@contoso.com", "p4@fabrikam.com"));
        assertMoved(periodic(contoso), periodic(fabrikam));
    }

    @Test
    void keepsWhoMovesToADomainThatIsSyncedFirst() {
        source.people(moved("p4@contoso.com", "p4@fabrikam.com"));
        assertMoved(periodic(fabrikam), periodic(contoso));
    }

    private void assertMoved(RunView first, RunView second) {
        assertThat(first.counts()).isEqualTo(new RunCounts(0, 1, 0, 0, 0));
        assertThat(second.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 0));
        assertThat(database.users()).containsEntry("p4@contoso.com", "p4@fabrikam.com");
        assertThat(database.deleted()).isEmpty();
    }

    @Test
    void bringsWhoIsRestoredBack() {
        source.remove("id-p4@contoso.com");
        periodic(contoso);
        source.people("p4@contoso.com");
        periodic(contoso);
        assertThat(database.users()).hasSize(10).containsKey("p4@contoso.com");
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void protectsAdministrators() {
        jdbc.sql("update users set role = 'GLOBAL_ADMIN' where username = 'p4@contoso.com'")
                .update();
        source.remove("id-p4@contoso.com");
        assertThat(periodic(contoso).counts()).isEqualTo(new RunCounts(0, 0, 0, 1, 0));
    }

    @Test
    void listsEverybodyWhenTheCursorIsLost() {
        source.loseCursors().people("new@contoso.com");
        assertThat(listing(contoso).counts().added()).isEqualTo(1);
        assertThat(source.listings()).isEqualTo(3);
        assertChangesNothing();
        assertThat(source.listings()).isEqualTo(3);
        listing(fabrikam);
    }

    @Test
    void listsEverybodyAgainAfterADay() {
        clock.forward(Duration.ofHours(23));
        assertChangesNothing();
        clock.forward(Duration.ofHours(2));
        listing(contoso);
        assertChangesNothing();
    }

    @Test
    void beginsWithANewCursorAfterAWeek() {
        int before = source.rounds();
        clock.forward(Duration.ofDays(8));
        listing(contoso);
        assertThat(source.rounds()).isEqualTo(before);
    }

    @Test
    void losesNothingWhenTheLimitCancelsItAndOthersReplayNothing() {
        source.remove("id-p4@contoso.com").remove("id-p5@contoso.com");
        source.people("new@contoso.com", "new@fabrikam.com");
        assertThat(periodic(contoso).state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        assertThat(periodic(fabrikam).counts().added()).isEqualTo(1);
        assertThat(read(periodic(fabrikam))).isZero();
        database.limit(contoso, 50);
        jdbc.sql("update plans set state = 'EXPIRED' where state = 'HELD'").update();
        assertThat(periodic(contoso).counts()).isEqualTo(new RunCounts(1, 0, 2, 0, 0));
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void losesNothingWhenItFailsOrIsCancelled() {
        source.people("new@contoso.com");
        var cancelled = runs.startPeriodic(contoso).orElseThrow();
        runs.cancel(cancelled, ACTOR);
        source.fail(SourceFailure.Cause.UNREACHABLE);
        assertThat(periodic(contoso).state()).isEqualTo(RunState.FAILED);
        source.recover();
        assertThat(periodic(contoso).counts().added()).isEqualTo(1);
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void catchesUpWithADomainThatWasAwayForHours() {
        source.people("one@fabrikam.com");
        periodic(contoso);
        clock.forward(Duration.ofHours(5));
        source.people("two@fabrikam.com");
        periodic(contoso);
        assertThat(periodic(fabrikam).counts().added()).isEqualTo(2);
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void takesAManualPlanIn() {
        source.people("new@contoso.com");
        sync(plan(contoso));
        assertThat(source.listings()).isEqualTo(3);
        source.people("late@contoso.com");
        var view = periodic(contoso);
        assertThat(view.counts().added()).isEqualTo(1);
        assertThat(source.listings()).isEqualTo(3);
    }

    @Test
    void readsAgainWhatCameAfterAManualPlanWasMade() {
        source.people(SourcePeople.named(FakeSource.person("p3@contoso.com"), "Sato"));
        var plan = plan(contoso);
        source.people("p3@contoso.com");
        periodic(contoso);
        sync(plan);
        assertThat(periodic(contoso).counts().updated()).isEqualTo(1);
        assertThat(database.familyName("p3@contoso.com")).isEqualTo("Family p3");
    }

    @Test
    void goesOnFromBeforeTheRoundWhenItIsKilled() {
        source.people("new@contoso.com");
        var run = runs.startPeriodic(contoso).orElseThrow();
        var calls = new int[1];
        assertThatThrownBy(() -> worker.work(run, () -> ++calls[0] > 1))
                .isInstanceOf(Interruption.class);
        assertThat(work(run).counts().added()).isEqualTo(1);
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void plansTheFailedRowsOfARunAgain() {
        database.add(EngineDatabase.importedUser("other@elsewhere.com").named("new@contoso.com"));
        source.people("new@contoso.com", "fine@contoso.com");
        var failed = periodic(contoso);
        assertThat(failed.counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 1));
        jdbc.sql("delete from users where username = 'new@contoso.com'").update();
        var retry = work(runs.retryFailed(failed.id(), ACTOR));
        assertThat(plans.get(retry.planId()).scope()).isEqualTo(PlanScope.FAILED_ROWS);
        assertThat(database.rows(retry.planId())).containsExactly("ADD new@contoso.com");
        assertThat(sync(retry.planId()).counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 0));
        assertThat(source.listings()).isEqualTo(2);
    }

    RunView periodic(UUID domain) {
        return work(runs.startPeriodic(domain).orElseThrow());
    }

    private RunView listing(UUID domain) {
        var view = periodic(domain);
        assertThat(plans.get(view.planId()).scope()).isEqualTo(PlanScope.EVERYBODY);
        return view;
    }

    private long read(RunView run) {
        return plans.get(run.planId()).sourceUsers();
    }

    private void assertChangesNothing() {
        var view = periodic(contoso);
        assertThat(view.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(view.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 0));
        assertThat(plans.get(view.planId()).scope()).isEqualTo(PlanScope.CHANGES);
    }

    private static SourceUser moved(String from, String to) {
        return SourcePeople.renamed(FakeSource.person(from), to);
    }
}
