package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.provisioning.plan.People.aUser;
import static dev.accesscontrol.provisioning.run.EngineDatabase.importedUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.Pairing;
import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.plan.Reason.Code;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a dry run comes to: product.md 3 for all people of a domain together. */
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
    void deletesWhoIsGoneWhetherImportedOrCreatedByHand() {
        database.imported("left@contoso.com");
        database.add(aUser("by-hand@contoso.com"));
        database.add(aUser("elsewhere@fabrikam.com"));
        source.people("a@contoso.com");
        assertThat(database.rows(plan(contoso)))
                .containsExactly(
                        "DELETE by-hand@contoso.com NOT_AT_SOURCE",
                        "DELETE left@contoso.com NOT_AT_SOURCE",
                        "ADD a@contoso.com");
    }

    @Test
    void neverDeletesAnAdministrator() {
        database.add(aUser("boss@contoso.com").as(Role.READ_ONLY_ADMIN));
        source.people("a@contoso.com");
        assertThat(database.rows(plan(contoso)))
                .containsExactly("ADD a@contoso.com", "SKIP boss@contoso.com ADMINISTRATOR");
    }

    @Test
    void keepsWhomTheListingHasMissed() {
        database.imported("a@contoso.com");
        database.imported("b@contoso.com");
        source.people("a@contoso.com", "b@contoso.com").leaveOutOfListings("id-b@contoso.com");
        assertThat(database.rows(plan(contoso)))
                .containsExactly("SKIP b@contoso.com STILL_AT_SOURCE");
    }

    @Test
    void failsWhenAListingNamesNobodyWhileUsersAreHere() {
        database.imported("a@contoso.com");
        source.script(CONTOSO);
        var run = dryRun(contoso);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure().cause()).isEqualTo(Cause.INCOMPLETE);
        assertNothingIsLeft();
    }

    @Test
    void deletesTheLastPeopleOfADomainWhenTheSourceSaysThatNobodyIsThere() {
        database.imported("a@contoso.com");
        assertThat(database.rows(plan(contoso)))
                .containsExactly("DELETE a@contoso.com NOT_AT_SOURCE");
    }

    @Test
    void updatesWhoIsFoundByTheImmutableIdInAnotherDomainInsteadOfDeletingThem() {
        var moved = FakeSource.person("moved@fabrikam.com");
        database.add(aUser("hanako@contoso.com").immutableId(moved.immutableId()));
        source.people("a@contoso.com").people(moved);
        var first = plan(contoso);
        assertThat(database.rows(first))
                .containsExactly("UPDATE hanako@contoso.com", "ADD a@contoso.com");
        assertThat(plans.rows(first, RowFilter.ALL, 0).content().getFirst().pairing())
                .isEqualTo(Pairing.IMMUTABLE_ID);
        assertThat(database.rows(plan(fabrikam))).containsExactly("UPDATE hanako@contoso.com");
    }

    @Test
    void plansNothingForADomainOfNobody() {
        assertThat(database.rows(plan(contoso))).isEmpty();
    }

    @Test
    void failsWhenManyAnswerWhomTheListingMissed() {
        for (int i = 0; i < 12; i++) {
            database.imported("p" + i + "@contoso.com");
            source.people("p" + i + "@contoso.com");
        }
        IntStream.range(1, 12).forEach(i -> source.leaveOutOfListings("id-p" + i + "@contoso.com"));
        assertThat(dryRun(contoso).failure().cause()).isEqualTo(Cause.INCOMPLETE);
        assertNothingIsLeft();
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
    void keepsARenamedPersonsUsername() {
        database.add(importedUser("old@contoso.com"));
        source.people(renamed(FakeSource.person("old@contoso.com"), "new@contoso.com"));
        var plan = plan(contoso);
        assertThat(database.rows(plan)).containsExactly("UPDATE old@contoso.com");
        var row = plans.rows(plan, RowFilter.ALL, 0).content().getFirst();
        assertThat(row.pairing()).isEqualTo(Pairing.OBJECT_ID);
        assertThat(row.before().upn()).isEqualTo("old@contoso.com");
        assertThat(row.after().upn()).isEqualTo("new@contoso.com");
    }

    @Test
    void updatesWhoMovesToAnotherSynchronisedDomainInBothPlans() {
        database.imported("a@contoso.com");
        source.people("z@contoso.com");
        source.people(renamed(FakeSource.person("a@contoso.com"), "a@fabrikam.com"));
        assertThat(database.rows(plan(contoso)))
                .containsExactly("UPDATE a@contoso.com", "ADD z@contoso.com");
        assertThat(database.rows(plan(fabrikam))).containsExactly("UPDATE a@contoso.com");
    }

    @Test
    void deletesWhoMovesToADomainThatIsNotSynchronised() {
        database.imported("a@contoso.com");
        source.people("z@contoso.com");
        source.people(renamed(FakeSource.person("a@contoso.com"), "a@contoso.onmicrosoft.com"));
        assertThat(database.rows(plan(contoso)))
                .containsExactly("DELETE a@contoso.com MOVED_AWAY", "ADD z@contoso.com");
    }

    @Test
    void givesALeaversUpnToANewHireAndNeverTheAccount() {
        var leaver = database.imported("a@contoso.com");
        source.people(withObject(FakeSource.person("a@contoso.com"), "id-new-hire"));
        var plan = plan(contoso);
        assertThat(database.rows(plan))
                .containsExactly("DELETE a@contoso.com NOT_AT_SOURCE", "ADD a@contoso.com");
        assertThat(plans.rows(plan, filter(Action.ADD), 0).content().getFirst().userId())
                .isNotEqualTo(leaver.id().value());
    }

    @Test
    void isInConflictWithALeaverWhoIsStillThere() {
        database.imported("a@contoso.com");
        source.people(
                withObject(FakeSource.person("a@contoso.com"), "id-new-hire"),
                FakeSource.person("a@contoso.com"));
        source.leaveOutOfListings("id-a@contoso.com");
        assertThat(database.rows(plan(contoso)))
                .containsExactly(
                        "CONFLICT a@contoso.com USERNAME_TAKEN",
                        "SKIP a@contoso.com STILL_AT_SOURCE");
    }

    @Test
    void exchangesUpnsInOneGo() {
        database.imported("a@contoso.com");
        database.imported("b@contoso.com");
        source.people(
                renamed(FakeSource.person("a@contoso.com"), "b@contoso.com"),
                renamed(FakeSource.person("b@contoso.com"), "a@contoso.com"));
        var plan = plan(contoso);
        assertThat(database.rows(plan))
                .containsExactly("UPDATE a@contoso.com", "UPDATE b@contoso.com");
        assertThat(database.runOrder(plan, "a@contoso.com")).isEqualTo(Stage.EXCHANGES.order());
        assertThat(database.runOrder(plan, "b@contoso.com")).isEqualTo(Stage.EXCHANGES.order());
    }

    @Test
    void letsAConflictKeepItsKeysAndJudgesAgain() {
        // d has the name that c wants; so c stays, so b cannot become c, so a cannot become b.
        database.imported("a@contoso.com");
        database.imported("b@contoso.com");
        database.imported("c@contoso.com");
        database.add(aUser("d@contoso.com").as(Role.GLOBAL_ADMIN).named("boss"));
        source.people(
                renamed(FakeSource.person("a@contoso.com"), "b@contoso.com"),
                renamed(FakeSource.person("b@contoso.com"), "c@contoso.com"),
                renamed(FakeSource.person("c@contoso.com"), "d@contoso.com"));
        assertThat(database.rows(plan(contoso)))
                .containsExactly(
                        "CONFLICT a@contoso.com UPN_TAKEN",
                        "CONFLICT b@contoso.com UPN_TAKEN",
                        "CONFLICT c@contoso.com UPN_TAKEN");
    }

    @Test
    void plansAChainWhoseEndIsFree() {
        database.imported("a@contoso.com");
        database.imported("b@contoso.com");
        source.people(
                renamed(FakeSource.person("a@contoso.com"), "b@contoso.com"),
                renamed(FakeSource.person("b@contoso.com"), "c@contoso.com"));
        assertThat(database.rows(plan(contoso)))
                .containsExactly("UPDATE a@contoso.com", "UPDATE b@contoso.com");
    }

    @Test
    void leavesTheUsernameOfAnAdministratorAlone() {
        connect(UpnMode.OFF);
        database.add(aUser("boss@elsewhere.example").named("admin").as(Role.GLOBAL_ADMIN));
        source.people("Admin@contoso.com");
        var plan = plan(contoso);
        assertThat(database.rows(plan))
                .containsExactly("CONFLICT Admin USERNAME_TAKEN_BY_ADMINISTRATOR");
        assertThat(plans.rows(plan, RowFilter.ALL, 0).content().getFirst().reason())
                .isEqualTo(
                        Reason.of(
                                Code.USERNAME_TAKEN_BY_ADMINISTRATOR,
                                "Admin",
                                "boss@elsewhere.example"));
    }

    @Test
    void isInConflictWhenAUserHasTheUsername() {
        connect(UpnMode.OFF);
        database.add(aUser("x@elsewhere.example").named("a"));
        source.people("a@contoso.com");
        assertThat(database.rows(plan(contoso))).containsExactly("CONFLICT a USERNAME_TAKEN");
    }

    @Test
    void isInConflictInBothDomainsThatWantOneUsername() {
        connect(UpnMode.OFF);
        source.people("a@contoso.com", "b@contoso.com", "a@fabrikam.com", "c@fabrikam.com");
        assertThat(database.rows(plan(contoso)))
                .containsExactly("ADD b", "CONFLICT a USERNAME_WANTED_TWICE");
        assertThat(database.rows(plan(fabrikam)))
                .containsExactly("ADD c", "CONFLICT a USERNAME_WANTED_TWICE");
    }

    @Test
    void doesNotClaimNamesForPeopleWhoAreHereAlready() {
        connect(UpnMode.OFF);
        database.add(importedUser("a@fabrikam.com").named("somebody"));
        source.people("a@fabrikam.com");
        source.people(withObject(FakeSource.person("a@contoso.com"), "id-another"));
        assertThat(database.rows(plan(contoso))).containsExactly("ADD a");
    }

    @Test
    void isInConflictWhenTwoPeopleFitOneUser() {
        database.add(
                aUser("a@contoso.com")
                        .with(new Profile("", "", "", "", "a@contoso.com", "immutable-b")));
        source.people("a@contoso.com", "b@contoso.com");
        assertThat(database.rows(plan(contoso)))
                .containsExactly(
                        "CONFLICT a@contoso.com USER_WANTED_TWICE",
                        "CONFLICT a@contoso.com USER_WANTED_TWICE");
    }

    @Test
    void isInConflictWhenTwoObjectsHaveOneUpn() {
        source.people(
                withObject(FakeSource.person("a@contoso.com"), "id-1"),
                withObject(FakeSource.person("A@contoso.com"), "id-2"));
        assertThat(database.rows(plan(contoso)))
                .allMatch(row -> row.startsWith("CONFLICT"))
                .hasSize(2);
    }

    @Test
    void protectsBothCandidatesOfAConflict() {
        database.add(aUser("x@contoso.com").immutableId("immutable-a").named("by-id"));
        database.add(aUser("a@contoso.com").named("by-upn"));
        source.people("a@contoso.com");
        assertThat(database.rows(plan(contoso)))
                .containsExactly("CONFLICT a@contoso.com TWO_CANDIDATES");
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
        assertThat(plans.rows(plan, new RowFilter(null, "", true, false), 0).content())
                .singleElement()
                .satisfies(row -> assertThat(row.warnings()).hasSize(3));
    }

    private void assertNothingIsLeft() {
        assertThat(database.count("plans")).isZero();
        assertThat(database.count("plan_rows")).isZero();
        assertThat(database.count("plan_seen")).isZero();
        assertThat(database.deleted()).isEmpty();
    }

    private static RowFilter filter(Action action) {
        return new RowFilter(action, "", false, false);
    }

    static SourceUser renamed(SourceUser p, String upn) {
        return new SourceUser(
                p.objectId(),
                upn,
                p.familyName(),
                p.givenName(),
                p.displayName(),
                p.email(),
                p.immutableId(),
                false,
                false,
                false);
    }

    static SourceUser named(SourceUser p, String family) {
        return new SourceUser(
                p.objectId(),
                p.upn(),
                family,
                p.givenName(),
                p.displayName(),
                p.email(),
                p.immutableId(),
                false,
                false,
                false);
    }

    /** Another object with the same names. */
    static SourceUser withObject(SourceUser p, String objectId) {
        return new SourceUser(
                objectId,
                p.upn(),
                p.familyName(),
                p.givenName(),
                p.displayName(),
                p.email(),
                "immutable-" + UUID.randomUUID(),
                false,
                false,
                false);
    }
}
