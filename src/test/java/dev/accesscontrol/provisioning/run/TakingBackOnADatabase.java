package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.provisioning.run.SourcePeople.renamed;
import static dev.accesscontrol.provisioning.run.SourcePeople.withImmutableId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.source.FakeSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Exclusions that are taken back. */
abstract class TakingBackOnADatabase extends ReviewedPlans {

    private TakenBack takeBackAll(UUID plan) {
        return exclusions.takeBack(plan, all(RowFilter.ALL), ACTOR);
    }

    private List<String> rowsInFull(UUID plan) {
        return plans.rows(plan, RowFilter.ALL, null).content().stream()
                .map(PlanRowView::toString)
                .toList();
    }

    /** Somebody leaves, two exchange their UPNs, one comes with a warning. */
    private UUID planOfAllActions() {
        tenUsersStay();
        database.imported("left@contoso.com");
        source.people(
                renamed(FakeSource.person("p0@contoso.com"), "p1@contoso.com"),
                renamed(FakeSource.person("p1@contoso.com"), "p0@contoso.com"),
                blocked("room@contoso.com"));
        return plan(contoso);
    }

    @Test
    void makesEachRowWhatItWas() {
        var plan = planOfAllActions();
        var before = rowsInFull(plan);
        var size = plans.get(plan);
        for (var action : List.of(Action.DELETE, Action.UPDATE, Action.ADD)) {
            excludeRows(plan, action);
        }
        assertThat(plans.get(plan).excluded()).isEqualTo(4);
        assertThat(takeBackAll(plan)).isEqualTo(new TakenBack(4, 4, 0));
        assertThat(rowsInFull(plan)).isEqualTo(before);
        assertThat(plans.get(plan))
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(size);
        assertThat(database.runOrder(plan, "p0@contoso.com")).isEqualTo(2);
        assertThat(sync(plan).counts()).isEqualTo(new RunCounts(1, 2, 1, 0, 0));
    }

    @Test
    void solvesTheConflictsThatTheExclusionBroughtAbout() {
        tenUsersStay();
        database.imported("a@contoso.com");
        source.people(renamed(FakeSource.person("new@contoso.com"), "a@contoso.com"));
        var plan = plan(contoso);
        var before = rowsInFull(plan);
        excludeRows(plan, Action.DELETE);
        assertThat(plans.get(plan).conflicts()).isEqualTo(1);
        assertThat(takeBackAll(plan)).isEqualTo(new TakenBack(1, 1, 0));
        assertThat(rowsInFull(plan)).isEqualTo(before);
    }

    /** The addition waits for the name that the deletion would have freed. */
    @Test
    void judgesARowAgainWhatIsStillExcluded() {
        tenUsersStay();
        database.imported("a@contoso.com");
        source.people(
                withImmutableId(
                        renamed(FakeSource.person("new@contoso.com"), "a@contoso.com"), "other"));
        var plan = plan(contoso);
        excludeRows(plan, Action.ADD);
        excludeRows(plan, Action.DELETE);
        var added =
                plans.rows(plan, EXCLUDED, null).content().stream()
                        .filter(row -> row.formerAction() == Action.ADD)
                        .map(PlanRowView::position)
                        .toList();
        exclusions.takeBack(plan, new RowChoice.Chosen(added), ACTOR);
        assertThat(database.rows(plan))
                .containsExactly(
                        "CONFLICT a@contoso.com USERNAME_TAKEN", "SKIP a@contoso.com EXCLUDED");
        takeBackAll(plan);
        assertThat(database.rows(plan))
                .containsExactly("DELETE a@contoso.com NOT_AT_SOURCE", "ADD a@contoso.com");
    }

    /** Whoever was excluded before the plan was judged may be in conflict with others. */
    @Test
    void waitsForANewDryRunWhenThePlanWasMadeWithoutThem() {
        source.people("a@contoso.com");
        exclude(plan(contoso), "a@contoso.com");
        var plan = plan(contoso);
        assertThat(takeBackAll(plan)).isEqualTo(new TakenBack(1, 0, 1));
        assertThat(database.rows(plan)).containsExactly("SKIP a@contoso.com EXCLUSION_TAKEN_BACK");
        assertThat(plans.get(plan)).returns(0L, PlanView::excluded).returns(1L, PlanView::skips);
        assertThat(database.rows(plan(contoso))).containsExactly("ADD a@contoso.com");
    }

    @Test
    void reachesThePresentPlanFromTheDomainsList() {
        source.people("a@contoso.com", "b@contoso.com");
        var plan = plan(contoso);
        exclude(plan, "a@contoso.com", "b@contoso.com");
        var key = new PersonChoice.Chosen(List.of("id-a@contoso.com", "unknown"));
        assertThat(exclusions.takeBackInDomain(contoso, key, ACTOR))
                .isEqualTo(new TakenBack(1, 1, 0));
        assertThat(exclusions.takeBackInDomain(contoso, key, ACTOR))
                .isEqualTo(new TakenBack(0, 0, 0));
        assertThat(database.rows(plan))
                .containsExactly("ADD a@contoso.com", "SKIP b@contoso.com EXCLUDED");
        assertThat(
                        exclusions.takeBackInDomain(
                                contoso, new PersonChoice.Matching("FAMILY B"), ACTOR))
                .isEqualTo(new TakenBack(1, 1, 0));
        assertThat(exclusions.count(contoso, "")).isZero();
    }

    @Test
    void leavesAPlanAloneThatRunsOrRan() {
        source.people("a@contoso.com", "b@contoso.com");
        var plan = plan(contoso);
        exclude(plan, "a@contoso.com");
        sync(plan);
        assertThatExceptionOfType(PlanClosedException.class)
                .isThrownBy(() -> takeBackAll(plan))
                .returns(PlanState.EXECUTED, PlanClosedException::state);
        var everybody = new PersonChoice.Matching("");
        assertThat(exclusions.takeBackInDomain(contoso, everybody, ACTOR))
                .isEqualTo(new TakenBack(1, 0, 0));
        assertThat(database.rows(plan))
                .containsExactly("ADD b@contoso.com APPLIED", "SKIP a@contoso.com EXCLUDED");
    }

    @Test
    void isFoundByNameInTheDomainsList() {
        source.people("a@contoso.com", "b@contoso.com");
        exclude(plan(contoso), "a@contoso.com", "b@contoso.com");
        assertThat(exclusions.find(contoso, "family a", null).content())
                .extracting(Exclusion::username)
                .containsExactly("a@contoso.com");
        assertThat(exclusions.find(contoso, "%", null).content()).isEmpty();
        assertThat(exclusions.find(contoso, "", null).pager().total()).isEqualTo(2);
    }
}
