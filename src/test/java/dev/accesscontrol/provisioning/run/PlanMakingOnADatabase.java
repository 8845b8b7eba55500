package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.provisioning.run.EngineDatabase.importedUser;
import static dev.accesscontrol.provisioning.run.SourcePeople.displayed;
import static dev.accesscontrol.provisioning.run.SourcePeople.named;
import static dev.accesscontrol.provisioning.run.SourcePeople.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.plan.Pairing;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.provisioning.source.SourceUser;
import org.junit.jupiter.api.Test;

/** What a dry run makes of a listing: product.md 3. */
abstract class PlanMakingOnADatabase extends EngineOnADatabase {

    @Test
    void plansOnlyAdditionsInAFirstImport() {
        source.people("a@contoso.com", "b@contoso.com", "c@fabrikam.com");
        var plan = plans.get(plan(contoso));
        assertThat(database.rows(plan.id()))
                .containsExactly("ADD a@contoso.com", "ADD b@contoso.com");
        assertThat(plan.firstImport()).isTrue();
        assertThat(plan.state()).isEqualTo(PlanState.READY);
        assertThat(plan.adds()).isEqualTo(2);
        assertThat(plan.sourceUsers()).isEqualTo(2);
        assertThat(database.users()).isEmpty();
    }

    @Test
    void isNoFirstImportWhenAUserOfTheDomainIsLinked() {
        database.imported("a@contoso.com");
        source.people("a@contoso.com");
        assertThat(plans.get(plan(contoso)).firstImport()).isFalse();
    }

    @Test
    void leavesNoRowForPeopleWhoAreUnchanged() {
        database.imported("a@contoso.com");
        source.people("a@contoso.com", "b@contoso.com");
        var plan = plans.get(plan(contoso));
        assertThat(database.rows(plan.id())).containsExactly("ADD b@contoso.com");
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(plan.domainUsers()).isEqualTo(1);
        assertThat(database.count("plan_seen")).isZero();
    }

    @Test
    void plansNothingForADomainOfNobody() {
        assertThat(database.rows(plan(contoso))).isEmpty();
    }

    @Test
    void plansNothingFromAListingThatDoesNotReachItsEnd() {
        database.imported("z@contoso.com");
        source.people("a@contoso.com", "b@contoso.com", "c@contoso.com", "d@contoso.com")
                .failAtPage(1, Cause.UNREACHABLE);
        var run = dryRun(contoso);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure().cause()).isEqualTo(Cause.UNREACHABLE);
        assertThat(run.failure().requestId()).isEqualTo("fake-request-id");
        assertNothingIsLeft();
        source.recover();
        assertThat(dryRun(contoso).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void tellsTheConnectionThatItsConsentIsGone() {
        source.fail(Cause.CONSENT_LOST);
        assertThat(dryRun(contoso).failure().cause()).isEqualTo(Cause.CONSENT_LOST);
        assertThat(jdbc.sql("select consent from connections").query(String.class).single())
                .isEqualTo("LOST");
    }

    @Test
    void forgetsEverythingWhenTheListingStartsAgain() {
        source.people("a@contoso.com", "b@contoso.com", "c@contoso.com", "d@contoso.com")
                .restartAtPage(1);
        var plan = plans.get(plan(contoso));
        assertThat(plan.adds()).isEqualTo(4);
        assertThat(plan.sourceUsers()).isEqualTo(4);
    }

    @Test
    void takesTheLastRecordOfAPersonWhoComesTwice() {
        database.imported("a@contoso.com");
        var before = FakeSource.person("a@contoso.com");
        var after = named(before, "Sato");
        source.script(CONTOSO, after, FakeSource.person("b@contoso.com"), before, before);
        var plan = plans.get(plan(contoso));
        assertThat(database.rows(plan.id())).containsExactly("ADD b@contoso.com");
        assertThat(plan.sourceUsers()).isEqualTo(2);
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    @Test
    void isInConflictOverADisplayNameOfTwoMegabytesAndPlansTheOthers() {
        var endless = "x".repeat(2_000_000);
        source.script(
                CONTOSO,
                displayed(FakeSource.person("a@contoso.com"), endless),
                FakeSource.person("b@contoso.com"));
        var plan = plan(contoso);
        assertThat(database.rows(plan))
                .containsExactly("ADD b@contoso.com", "CONFLICT a@contoso.com NAME_TOO_LONG");
        var row = plans.rows(plan, RowFilter.ALL, null).content().getLast();
        assertThat(row.after().displayName()).hasSize(256);
    }

    @Test
    void showsWhomTheSourceKeepsOnlyForRestoringAndDeletesNobodyForIt() {
        database.imported("a@contoso.com");
        var tombstone = "0f8d8f5e11114000800000000000000a" + "x".repeat(64) + "@contoso.com";
        source.script(
                CONTOSO,
                renamed(FakeSource.person("a@contoso.com"), tombstone),
                FakeSource.person("b@contoso.com"));
        var plan = plan(contoso);
        assertThat(database.rows(plan))
                .containsExactly("ADD b@contoso.com", "SKIP a@contoso.com DELETED_AT_SOURCE");
        var row = plans.rows(plan, RowFilter.ALL, null).content().getLast();
        assertThat(row.after().upn()).isEqualTo(tombstone);
    }

    @Test
    void keepsARenamedPersonsUsername() {
        database.add(importedUser("old@contoso.com"));
        source.people(renamed(FakeSource.person("old@contoso.com"), "new@contoso.com"));
        var plan = plan(contoso);
        assertThat(database.rows(plan)).containsExactly("UPDATE old@contoso.com");
        var row = plans.rows(plan, RowFilter.ALL, null).content().getFirst();
        assertThat(row.pairing()).isEqualTo(Pairing.OBJECT_ID);
        assertThat(row.before().upn()).isEqualTo("old@contoso.com");
        assertThat(row.after().upn()).isEqualTo("new@contoso.com");
    }

    @Test
    void supersedesTheEarlierPlanOfTheDomainOnly() {
        source.people("a@contoso.com", "a@fabrikam.com");
        var first = plan(contoso);
        var other = plan(fabrikam);
        var second = plan(contoso);
        assertThat(plans.get(first).state()).isEqualTo(PlanState.SUPERSEDED);
        assertThat(plans.get(other).state()).isEqualTo(PlanState.READY);
        assertThat(plans.latest(contoso).orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void keepsTheEarlierPlanWhenTheNewDryRunFails() {
        source.people("a@contoso.com");
        var first = plan(contoso);
        source.fail(Cause.THROTTLED);
        dryRun(contoso);
        assertThat(plans.latest(contoso).orElseThrow().id()).isEqualTo(first);
        assertThat(plans.get(first).state()).isEqualTo(PlanState.READY);
    }

    @Test
    void startsAgainWithoutRemainsWhenAnotherJobTakesTheDryRunOver() {
        source.people("a@contoso.com", "b@contoso.com", "c@contoso.com", "d@contoso.com");
        var run = runs.startDryRun(contoso, ACTOR);
        source.beforePage(1, () -> jdbc.sql("update runs set epoch = epoch + 1").update());
        worker.work(run, () -> false);
        assertThat(runs.get(run).state()).isEqualTo(RunState.RUNNING);
        source.beforePage(-1, () -> {});
        assertThat(work(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(database.count("plans")).isEqualTo(1);
        assertThat(database.count("plan_rows")).isEqualTo(4);
    }

    @Test
    void stopsWhenItIsCancelledAndLeavesNoPlan() {
        source.people("a@contoso.com", "b@contoso.com", "c@contoso.com", "d@contoso.com");
        var run = runs.startDryRun(contoso, ACTOR);
        source.beforePage(1, () -> runs.cancel(run, ACTOR));
        assertThat(work(run).state()).isEqualTo(RunState.CANCELLED);
        assertNothingIsLeft();
        assertThat(runs.active(contoso)).isEmpty();
    }

    @Test
    void countsWarningsAndShowsThem() {
        var p = FakeSource.person("room@contoso.com");
        source.people(
                new SourceUser(
                        p.objectId(), p.upn(), null, null, "Room", null, null, false, true, false));
        var plan = plan(contoso);
        assertThat(plans.get(plan).warnings()).isEqualTo(1);
        assertThat(plans.rows(plan, new RowFilter(null, "", true, false), null).content())
                .singleElement()
                .satisfies(row -> assertThat(row.warnings()).hasSize(3));
    }
}
