package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.provisioning.plan.People.aUser;
import static dev.accesscontrol.provisioning.run.SourcePeople.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.provisioning.plan.Pairing;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is planned for deletion, and who never is. */
abstract class PlanDeletionsOnADatabase extends EngineOnADatabase {

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
        assertThat(plans.rows(first, RowFilter.ALL, null).content().getFirst().pairing())
                .isEqualTo(Pairing.IMMUTABLE_ID);
        assertThat(database.rows(plan(fabrikam))).containsExactly("UPDATE hanako@contoso.com");
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
}
