package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.provisioning.plan.People.aUser;
import static dev.accesscontrol.provisioning.run.EngineDatabase.importedUser;
import static dev.accesscontrol.provisioning.run.SourcePeople.renamed;
import static dev.accesscontrol.provisioning.run.SourcePeople.withImmutableId;
import static dev.accesscontrol.provisioning.run.SourcePeople.withObject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.plan.Reason.Code;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.FakeSource;
import org.junit.jupiter.api.Test;

/** Who gets which name, judged for all rows of a plan together. */
abstract class PlanCollisionsOnADatabase extends EngineOnADatabase {

    @Test
    void givesALeaversUpnToANewHireAndNeverTheAccount() {
        var leaver = database.imported("a@contoso.com");
        source.people(withObject(FakeSource.person("a@contoso.com"), "id-new-hire"));
        var plan = plan(contoso);
        assertThat(database.rows(plan))
                .containsExactly("DELETE a@contoso.com NOT_AT_SOURCE", "ADD a@contoso.com");
        assertThat(plans.rows(plan, filter(Action.ADD), null).content().getFirst().userId())
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
        assertThat(plans.rows(plan, RowFilter.ALL, null).content().getFirst().reason())
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

    private static RowFilter filter(Action action) {
        return new RowFilter(action, "", false, false);
    }

    @Test
    void isInConflictWhenTwoUpdatesWantOneUpn() {
        database.imported("a@contoso.com");
        database.imported("b@contoso.com");
        source.people(
                renamed(FakeSource.person("a@contoso.com"), "new@contoso.com"),
                renamed(FakeSource.person("b@contoso.com"), "new@contoso.com"));
        assertThat(database.rows(plan(contoso)))
                .containsExactly(
                        "CONFLICT a@contoso.com UPN_TAKEN", "CONFLICT b@contoso.com UPN_TAKEN");
    }

    @Test
    void isInConflictWhenTwoPeopleBearOneImmutableId() {
        var one = FakeSource.person("a@contoso.com");
        source.people(one, withImmutableId(FakeSource.person("b@contoso.com"), one.immutableId()));
        assertThat(database.rows(plan(contoso)))
                .containsExactly(
                        "CONFLICT a@contoso.com IMMUTABLE_ID_TAKEN",
                        "CONFLICT b@contoso.com IMMUTABLE_ID_TAKEN");
    }

    @Test
    void isInConflictWithAUserWhoKeepsTheImmutableId() {
        database.imported("a@contoso.com");
        var kept = FakeSource.person("a@contoso.com");
        source.people(
                kept, withImmutableId(FakeSource.person("b@contoso.com"), kept.immutableId()));
        assertThat(database.rows(plan(contoso)))
                .containsExactly("CONFLICT b@contoso.com IMMUTABLE_ID_TAKEN");
    }

    @Test
    void isInConflictWhenMoreThanTwoObjectsHaveOneUpn() {
        source.people(
                withObject(FakeSource.person("a@contoso.com"), "id-1"),
                withObject(FakeSource.person("b@contoso.com"), "id-2"),
                withObject(FakeSource.person("a@contoso.com"), "id-3"),
                withObject(FakeSource.person("A@contoso.com"), "id-4"));
        assertThat(database.rows(plan(contoso)))
                .filteredOn(row -> row.startsWith("CONFLICT"))
                .hasSize(3);
    }

    @Test
    void findsEveryoneOfMoreSharedNamesThanItLooksAtTogether() {
        source.pageSize(1_000);
        for (int i = 0; i < 1_050; i++) {
            var person = FakeSource.person("p" + i + "@contoso.com");
            source.people(withObject(person, "id-one-" + i), withObject(person, "id-two-" + i));
        }
        source.people("alone@contoso.com");
        var rows = database.rows(plan(contoso));
        assertThat(rows).filteredOn(row -> row.endsWith(" USERNAME_WANTED_TWICE")).hasSize(2_100);
        assertThat(rows).contains("ADD alone@contoso.com").hasSize(2_101);
    }
}
