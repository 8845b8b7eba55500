package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.provisioning.run.SourcePeople.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.People;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceUser;
import dev.accesscontrol.web.Leafed;
import dev.accesscontrol.web.Place;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows of a plan a page shows. */
abstract class PlanRowSearchOnADatabase extends EngineOnADatabase {

    private List<String> found(UUID plan, RowFilter filter) {
        return plans.rows(plan, filter, null).content().stream()
                .map(PlanRowView::username)
                .toList();
    }

    private static RowFilter containing(String text) {
        return new RowFilter(null, text, false, false);
    }

    private static RowFilter of(@Nullable Action action) {
        return new RowFilter(action, "", false, false);
    }

    /** One row of each action, in the order in which they run. */
    private UUID planOfAllActions() {
        IntStream.range(0, 10)
                .forEach(i -> {
                    database.imported("p" + i + "@contoso.com");
                    source.people("p" + i + "@contoso.com");
                });
        database.imported("left@contoso.com");
        source.people(
                named(FakeSource.person("p0@contoso.com"), "Sato"), guest("guest@contoso.com"));
        source.people("new@contoso.com", "not allowed@contoso.com");
        return plan(contoso);
    }

    private static SourceUser guest(String upn) {
        var p = FakeSource.person(upn);
        return new SourceUser(p.objectId(), upn, "", "", "Guest", "", null, true, false, false);
    }

    private static SourceUser withoutNames(String upn) {
        var p = FakeSource.person(upn);
        return new SourceUser(
                p.objectId(), upn, "", "", "", upn, p.immutableId(), false, false, false);
    }

    @Test
    void areAllInTheOrderInWhichTheyRun() {
        assertThat(found(planOfAllActions(), RowFilter.ALL))
                .containsExactly(
                        "left@contoso.com",
                        "p0@contoso.com",
                        "new@contoso.com",
                        "not allowed@contoso.com",
                        "guest@contoso.com");
    }

    @Test
    void areThoseOfAnAction() {
        var plan = planOfAllActions();
        assertThat(found(plan, of(Action.DELETE))).containsExactly("left@contoso.com");
        assertThat(found(plan, of(Action.UPDATE))).containsExactly("p0@contoso.com");
        assertThat(found(plan, of(Action.ADD))).containsExactly("new@contoso.com");
        assertThat(found(plan, of(Action.CONFLICT))).containsExactly("not allowed@contoso.com");
        assertThat(found(plan, of(Action.SKIP))).containsExactly("guest@contoso.com");
    }

    @Test
    void areUpdatesWhetherTheyExchangeKeysOrNot() {
        database.imported("a@contoso.com");
        database.imported("b@contoso.com");
        database.imported("c@contoso.com");
        source.people(
                SourcePeople.renamed(FakeSource.person("a@contoso.com"), "b@contoso.com"),
                SourcePeople.renamed(FakeSource.person("b@contoso.com"), "a@contoso.com"),
                named(FakeSource.person("c@contoso.com"), "Sato"));
        assertThat(found(plan(contoso), of(Action.UPDATE)))
                .containsExactlyInAnyOrder("a@contoso.com", "b@contoso.com", "c@contoso.com");
    }

    @ParameterizedTest
    @CsvSource({
        "100%, a@contoso.com",
        "50%, ''",
        "%, a@contoso.com",
        "x_y, b@contoso.com",
        "wow!, c@contoso.com",
        "'!', c@contoso.com",
        "'\\', d@contoso.com",
        "XXY, e@contoso.com",
        "  xxy  , e@contoso.com",
        "ＸＸＹ, e@contoso.com",
        "immutable-e, e@contoso.com",
        "田, f@contoso.com",
        "田中, f@contoso.com",
        "中太郎, ''",
        "田中 太, f@contoso.com",
        "中 田, ''"
    })
    void areThoseThatContainATextAsItStands(String text, String username) {
        source.people(
                named(FakeSource.person("a@contoso.com"), "100% Sato"),
                named(FakeSource.person("b@contoso.com"), "x_y"),
                named(FakeSource.person("c@contoso.com"), "wow!"),
                named(FakeSource.person("d@contoso.com"), "back\\slash"),
                named(FakeSource.person("e@contoso.com"), "xxy"),
                named(FakeSource.person("f@contoso.com"), "田中 太郎"));
        assertThat(found(plan(contoso), containing(text)))
                .isEqualTo(username.isEmpty() ? List.of() : List.of(username));
    }

    /** Whoever looks for a name that is about to go finds the row as well. */
    @Test
    void areFoundByTheOldValueAndByTheNew() {
        database.imported("a@contoso.com");
        source.people(named(FakeSource.person("a@contoso.com"), "Sato"));
        var plan = plan(contoso);
        assertThat(found(plan, containing("family a"))).containsExactly("a@contoso.com");
        assertThat(found(plan, containing("sato"))).containsExactly("a@contoso.com");
    }

    @Test
    void areThoseWithAWarning() {
        source.people(FakeSource.person("a@contoso.com"), withoutNames("b@contoso.com"));
        assertThat(found(plan(contoso), new RowFilter(null, "", true, false)))
                .containsExactly("b@contoso.com");
    }

    @Test
    void areThoseThatFailedWhenTheyRan() {
        source.people("a@contoso.com", "b@contoso.com", "not allowed@contoso.com");
        var plan = plan(contoso);
        assertThat(found(plan, new RowFilter(null, "", false, true))).isEmpty();
        database.add(People.aUser("b@contoso.com"));
        sync(plan);
        assertThat(found(plan, new RowFilter(null, "", false, true)))
                .containsExactly("b@contoso.com", "not allowed@contoso.com");
        assertThat(found(plan, new RowFilter(Action.ADD, "", false, true)))
                .containsExactly("b@contoso.com");
    }

    @Test
    void comeInPagesWithoutGapAndRepetition() {
        source.pageSize(200).people(people(120));
        var plan = plan(contoso);
        var pages = Leafed.through(place -> plans.rows(plan, RowFilter.ALL, place));
        assertThat(pages).extracting(page -> page.content().size()).containsExactly(50, 50, 20);
        assertThat(Leafed.back(pages.getLast(), place -> plans.rows(plan, RowFilter.ALL, place)))
                .isEqualTo(pages.reversed());
        assertThat(pages.stream().flatMap(page -> page.content().stream()))
                .extracting(PlanRowView::username)
                .doesNotHaveDuplicates()
                .hasSize(120);
        assertThat(pages.getLast().pager().total()).isEqualTo(120);
    }

    @Test
    void areTheFirstOnesBeyondTheEndAndAtAPlaceOfAnotherTable() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        var first = plans.rows(plan, RowFilter.ALL, null);
        for (var keys : List.of(List.of("9", "9"), List.of("x", "\0"), List.of(""))) {
            assertThat(plans.rows(plan, RowFilter.ALL, new Place(true, keys, 50))).isEqualTo(first);
        }
    }

    private static String[] people(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "p" + i + "@contoso.com")
                .toArray(String[]::new);
    }
}
