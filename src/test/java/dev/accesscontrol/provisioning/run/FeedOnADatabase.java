package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceChange;
import org.junit.jupiter.api.Test;

/** What a periodic sync reads of changes. */
abstract class FeedOnADatabase extends FedEngine {
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
        source.people("new@contoso.com", "other@fabrikam.com");
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

    @Test
    void readsAfterTheSecondOfTwoReadersOfOneRoundWhatTheFirstWrote() {
        source.people("new@contoso.com");
        var view = connections.get(connection);
        source.beforeChanges(() -> feeds.refresh(view, clock.instant(), () -> {}));
        feeds.refresh(view, clock.instant(), () -> {});
        assertThat(database.count("feed_changes")).isEqualTo(1);
        assertThat(periodic(contoso).counts().added()).isEqualTo(1);
    }

    @Test
    void isInConflictWithANamesakeOfAnotherDomain() {
        connect(UpnMode.OFF);
        periodic(contoso);
        periodic(fabrikam);
        source.people(
                FakeSource.person("same@contoso.com"),
                SourcePeople.withImmutableId(FakeSource.person("same@fabrikam.com"), "other"));
        int listings = source.listings();
        assertThat(periodic(contoso).counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 1));
        assertThat(periodic(fabrikam).counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 1));
        assertThat(source.listings()).isEqualTo(listings);
    }
}
