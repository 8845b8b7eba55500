package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.provisioning.plan.People.aUser;
import static dev.accesscontrol.provisioning.run.EngineDatabase.importedUser;
import static dev.accesscontrol.provisioning.run.SourcePeople.named;
import static dev.accesscontrol.provisioning.run.SourcePeople.renamed;
import static dev.accesscontrol.provisioning.run.SourcePeople.withObject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.plan.People;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an executed plan does to the users, and what becomes of its rows. */
abstract class SyncExecutionOnADatabase extends EngineOnADatabase {

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
    void handsUpnsOnAlongAChain() {
        database.imported("a@contoso.com");
        database.imported("b@contoso.com");
        source.people(
                renamed(FakeSource.person("a@contoso.com"), "b@contoso.com"),
                renamed(FakeSource.person("b@contoso.com"), "c@contoso.com"));
        assertThat(sync(plan(contoso)).counts()).isEqualTo(new RunCounts(0, 2, 0, 0, 0));
        assertThat(database.users())
                .isEqualTo(
                        Map.of(
                                "a@contoso.com", "b@contoso.com",
                                "b@contoso.com", "c@contoso.com"));
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
        assertThat(plans.rows(plan, new RowFilter(null, "", false, true), null).content())
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
        assertThat(plans.rows(run.planId(), new RowFilter(null, "", false, true), null).content())
                .hasSize(1);
    }
}
