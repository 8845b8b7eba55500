package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.provisioning.run.SourcePeople.named;
import static dev.accesscontrol.provisioning.run.SourcePeople.renamed;
import static dev.accesscontrol.provisioning.run.SourcePeople.withImmutableId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.People;
import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.FakeSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People whom an administrator leaves out. */
abstract class ExclusionsOnADatabase extends ReviewedPlans {

    @Test
    void areNotAppliedAndSaidToBeExcludedByWhomAndWhy() {
        source.people("room@contoso.com", "a@contoso.com");
        var plan = plan(contoso);
        assertThat(exclude(plan, "room@contoso.com")).isEqualTo(1);
        assertThat(database.rows(plan))
                .containsExactly("ADD a@contoso.com", "SKIP room@contoso.com EXCLUDED");
        assertThat(row(plan, "room@contoso.com").reason())
                .isEqualTo(Reason.of(Reason.Code.EXCLUDED, "boss", "a room"));
        assertThat(row(plan, "room@contoso.com").formerAction()).isEqualTo(Action.ADD);
        assertThat(sync(plan).counts()).isEqualTo(new RunCounts(1, 0, 0, 1, 0));
        assertThat(database.users()).containsOnlyKeys("a@contoso.com");
    }

    @Test
    void changeTheCountsOfThePlanAndOfItsDryRunAtOnce() {
        database.imported("left@contoso.com");
        tenUsersStay();
        source.people("a@contoso.com");
        source.people(named(FakeSource.person("p0@contoso.com"), "Sato"));
        var plan = plan(contoso);
        database.limit(contoso, 5);
        assertThat(plans.get(plan).limitExceeded()).isTrue();
        exclude(plan, "left@contoso.com", "p0@contoso.com");
        var view = plans.get(plan);
        assertThat(view.limitExceeded()).isFalse();
        assertThat(view)
                .returns(1L, PlanView::adds)
                .returns(0L, PlanView::updates)
                .returns(0L, PlanView::deletes)
                .returns(2L, PlanView::skips)
                .returns(2L, PlanView::excluded)
                .returns(9L, PlanView::unchanged);
        assertThat(runs.get(view.dryRunId()).counts()).isEqualTo(new RunCounts(1, 0, 0, 2, 0));
    }

    @Test
    void staySoInLaterPlansWhateverTheirRowsWouldDo() {
        source.people("a@contoso.com", "b@contoso.com");
        var plan = plan(contoso);
        exclude(plan, "a@contoso.com");
        sync(plan);
        assertThat(database.rows(plan(contoso))).containsExactly("SKIP a@contoso.com EXCLUDED");
        database.imported("a@contoso.com");
        source.people(named(FakeSource.person("a@contoso.com"), "Sato"));
        assertThat(database.rows(plan(contoso))).containsExactly("SKIP a@contoso.com EXCLUDED");
        assertThat(plans.latest(contoso).orElseThrow().excluded()).isEqualTo(1);
    }

    @Test
    void areNoCandidatesForDeletion() {
        tenUsersStay();
        source.people(named(FakeSource.person("p0@contoso.com"), "Sato"));
        exclude(plan(contoso), "p0@contoso.com");
        assertThat(database.rows(plan(contoso))).containsExactly("SKIP p0@contoso.com EXCLUDED");
    }

    @Test
    void areKeptWhenTheyHaveLeftWhetherLinkedOrNot() {
        tenUsersStay();
        database.limit(contoso, 100);
        database.imported("linked@contoso.com");
        database.add(People.aUser("byhand@contoso.com"));
        exclude(plan(contoso), "linked@contoso.com", "byhand@contoso.com");
        var later = plan(contoso);
        assertThat(database.rows(later))
                .containsExactly(
                        "SKIP byhand@contoso.com EXCLUDED", "SKIP linked@contoso.com EXCLUDED");
        sync(later);
        assertThat(database.deleted()).isEmpty();
    }

    @Test
    void belongToOneDomain() {
        database.imported("left@fabrikam.com");
        for (int i = 0; i < 10; i++) {
            database.imported("p" + i + "@fabrikam.com");
            source.people("p" + i + "@fabrikam.com");
        }
        exclude(plan(fabrikam), "left@fabrikam.com");
        assertThat(exclusions.count(fabrikam, "")).isEqualTo(1);
        assertThat(exclusions.count(contoso, "")).isZero();
    }

    @Test
    void bringNobodyIntoConflictAsAdditions() {
        connect(UpnMode.OFF);
        source.people("a@contoso.com", "a@fabrikam.com");
        source.people(renamed(FakeSource.person("x@contoso.com"), "b@contoso.com"));
        assertThat(database.rows(plan(fabrikam)))
                .containsExactly("CONFLICT a USERNAME_WANTED_TWICE");
        source.remove("id-a@fabrikam.com");
        exclude(plan(contoso), "a");
        source.people("a@fabrikam.com");
        assertThat(database.rows(plan(fabrikam))).containsExactly("ADD a");
    }

    @Test
    void keepTheNameThatADeletionWouldHaveFreed() {
        tenUsersStay();
        database.imported("a@contoso.com");
        source.people(renamed(FakeSource.person("new@contoso.com"), "a@contoso.com"));
        var plan = plan(contoso);
        assertThat(database.rows(plan))
                .containsExactly("DELETE a@contoso.com NOT_AT_SOURCE", "ADD a@contoso.com");
        excludeRows(plan, Action.DELETE);
        var expected =
                new String[] {
                    "CONFLICT a@contoso.com USERNAME_TAKEN", "SKIP a@contoso.com EXCLUDED"
                };
        assertThat(database.rows(plan)).containsExactly(expected);
        assertThat(plans.get(plan))
                .returns(1L, PlanView::conflicts)
                .returns(0L, PlanView::adds)
                .returns(0L, PlanView::deletes);
        assertThat(database.rows(plan(contoso))).containsExactly(expected);
    }

    @Test
    void keepTheUpnThatAnUpdateWouldHaveGivenUpAndSoDoThoseWhoWaitForIt() {
        database.imported("a@contoso.com");
        database.imported("b@contoso.com");
        database.imported("c@contoso.com");
        source.people(
                renamed(FakeSource.person("a@contoso.com"), "b@contoso.com"),
                renamed(FakeSource.person("b@contoso.com"), "c@contoso.com"),
                renamed(FakeSource.person("c@contoso.com"), "d@contoso.com"));
        var plan = plan(contoso);
        exclude(plan, "c@contoso.com");
        assertThat(database.rows(plan))
                .containsExactly(
                        "CONFLICT a@contoso.com UPN_TAKEN",
                        "CONFLICT b@contoso.com UPN_TAKEN",
                        "SKIP c@contoso.com EXCLUDED");
        assertThat(sync(plan).counts()).isEqualTo(new RunCounts(0, 0, 0, 1, 2));
    }

    @Test
    void areTheSameWhenTheyAreExcludedTwice() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        exclude(plan, "a@contoso.com");
        assertThat(exclude(plan, "a@contoso.com")).isZero();
        assertThat(exclusions.exclude(plan, all(RowFilter.ALL), "again", ACTOR)).isZero();
        assertThat(exclusions.find(contoso, "", null).content())
                .singleElement()
                .returns("a room", Exclusion::note)
                .returns("boss", Exclusion::excludedBy)
                .returns("a@contoso.com", Exclusion::username);
    }

    @Test
    void areAllThatAFilterShowsAndNobodyElse() {
        source.people(
                FakeSource.person("a@contoso.com"),
                withImmutableId(FakeSource.person("b@contoso.com"), null));
        source.people(blocked("room1@contoso.com"), blocked("room2@contoso.com"));
        var plan = plan(contoso);
        assertThat(plans.get(plan).blocked()).isEqualTo(2);
        assertThat(exclusions.size(plan, all(BLOCKED))).isEqualTo(new ChoiceSize(2, 0, 0, 0));
        assertThat(exclusions.exclude(plan, all(BLOCKED), "rooms", ACTOR)).isEqualTo(2);
        assertThat(database.rows(plan))
                .containsExactly(
                        "ADD a@contoso.com",
                        "ADD b@contoso.com",
                        "SKIP room1@contoso.com EXCLUDED",
                        "SKIP room2@contoso.com EXCLUDED");
        assertThat(plans.get(plan)).returns(0L, PlanView::blocked).returns(1L, PlanView::warnings);
        assertThat(plans.rows(plan, EXCLUDED, null).content()).hasSize(2);
    }

    @Test
    void areNotDecidedOnWhenThePlanIsNotThePresentOneAnyMore() {
        source.people("a@contoso.com");
        var superseded = plan(contoso);
        var executed = plan(contoso);
        assertRefused(superseded, PlanState.SUPERSEDED);
        sync(executed);
        assertRefused(executed, PlanState.EXECUTED);
        database.remove(idOf("a@contoso.com"));
        var expired = plan(contoso);
        clock.forward(Plan.LIFETIME);
        assertRefused(expired, PlanState.EXPIRED);
        assertThat(exclusions.count(contoso, "")).isZero();
    }

    private void assertRefused(UUID plan, PlanState state) {
        assertThatExceptionOfType(PlanClosedException.class)
                .isThrownBy(() -> exclusions.exclude(plan, all(RowFilter.ALL), "note", ACTOR))
                .returns(state, PlanClosedException::state);
    }

    @Test
    void refuseTheExecutionOfAPlanThatWasShownBefore() {
        source.people("a@contoso.com", "b@contoso.com");
        var plan = plan(contoso);
        var shown = plans.get(plan).revision();
        exclude(plan, "a@contoso.com");
        assertThatExceptionOfType(PlanNotExecutableException.class)
                .isThrownBy(() -> runs.execute(plan, shown, ACTOR))
                .returns(PlanNotExecutableException.Cause.CHANGED, PlanNotExecutableException::why);
        assertThat(work(runs.execute(plan, plans.get(plan).revision(), ACTOR)).counts().added())
                .isEqualTo(1);
    }

    @Test
    void areForgottenWithTheirDomain() {
        source.people("a@contoso.com");
        exclude(plan(contoso), "a@contoso.com");
        jdbc.sql("delete from connection_domains where id = ?").param(contoso).update();
        assertThat(database.count("exclusions")).isZero();
    }
}
