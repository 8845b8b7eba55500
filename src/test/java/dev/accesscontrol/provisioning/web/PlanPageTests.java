package dev.accesscontrol.provisioning.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.run.PlanState;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

@PagesTest
class PlanPageTests {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID LATER = UUID.randomUUID();

    @Autowired private MockMvc web;
    @Autowired private FakeBackend backend;

    @BeforeEach
    void makePlans() {
        backend.reset();
        backend.add(Contoso.connection());
        var first = Contoso.firstImport(FIRST);
        backend.add(Contoso.plan(FIRST, Contoso.COM, PlanState.READY, first, true), first);
        var later = Contoso.laterPlan(LATER, false);
        backend.add(Contoso.plan(LATER, Contoso.JP, PlanState.READY, later, false), later);
    }

    private static ResultMatcher shows(String text) {
        return has(containsString(text));
    }

    private static ResultMatcher hides(String text) {
        return has(not(containsString(text)));
    }

    private static ResultMatcher has(Matcher<String> what) {
        return content().string(what);
    }

    @Test
    void saysThatNothingHasBeenChangedYet() throws Exception {
        web.perform(Visits.open(Paths.plan(FIRST)))
                .andExpect(status().isOk())
                .andExpect(shows("Nothing has been changed yet."))
                .andExpect(shows("120 users would be added, 0 updated, 0 deleted"));
    }

    @Test
    void describesTheBarInWords() throws Exception {
        web.perform(Visits.open(Paths.plan(LATER)))
                .andExpect(shows("1 deleted, 12 updated, 6 added, 1 in conflict, 1 skipped"))
                .andExpect(shows("role=\"img\""));
    }

    @Test
    void showsFiftyRowsAPageAndKeepsTheFilterOnTheNext() throws Exception {
        web.perform(Visits.open(Paths.plan(FIRST) + "?action=ADD"))
                .andExpect(shows("1 to 50 of 120"))
                .andExpect(shows("?action=ADD&amp;after=50"));
    }

    @Test
    void showsOneActionOnlyAndSaysWhich() throws Exception {
        web.perform(Visits.open(Paths.plan(LATER) + "?action=DELETE"))
                .andExpect(shows("i.suzuki<wbr>@contoso.com"))
                .andExpect(hides("g.miller<wbr>@contoso.com"))
                .andExpect(has(matchesRegex("(?s).*action=DELETE\" aria-current=\"true\".*")));
    }

    @Test
    void findsPeopleByAnyCharacters() throws Exception {
        web.perform(Visits.open(Paths.plan(LATER) + "?q=%E9%88%B4%E6%9C%A8"))
                .andExpect(shows("i.suzuki<wbr>@contoso.com"))
                .andExpect(hides("g.miller<wbr>@contoso.com"))
                .andExpect(shows("value=\"鈴木\""));
    }

    @Test
    void offersToClearFiltersThatMatchNobody() throws Exception {
        web.perform(Visits.open(Paths.plan(LATER) + "?q=nobody"))
                .andExpect(status().isOk())
                .andExpect(shows("No match"))
                .andExpect(shows("Clear filters"));
    }

    @Test
    void opensARowToOldAndNewValuesAndHowItWasPaired() throws Exception {
        web.perform(Visits.open(Paths.plan(LATER) + "/rows/2"))
                .andExpect(status().isOk())
                .andExpect(shows(">高橋<"))
                .andExpect(shows(">Yamamoto<"))
                .andExpect(shows("Linked by the object ID of the source."));
    }

    @Test
    void givesReasonAndRemedyOfAConflict() throws Exception {
        web.perform(Visits.open(Paths.plan(FIRST) + "/rows/120"))
                .andExpect(shows("The username admin belongs to an administrator"))
                .andExpect(shows("Change the UPN of this person at the source"));
    }

    @Test
    void countsConflictsBeforeTheRows() throws Exception {
        web.perform(Visits.open(Paths.plan(FIRST)))
                .andExpect(shows("2 people are in conflict and are left out"));
    }

    @Test
    void raisesANoticeForAnUpdateInAFirstImport() throws Exception {
        var rows = Contoso.laterPlan(LATER, false);
        backend.add(Contoso.plan(LATER, Contoso.JP, PlanState.READY, rows, true), rows);
        web.perform(Visits.open(Paths.plan(LATER)))
                .andExpect(shows("Unexpected in a first import: 12 updated, 1 deleted"));
    }

    @Test
    void raisesANoticeForADeleteAloneInAFirstImport() throws Exception {
        var rows =
                Contoso.laterPlan(LATER, false).stream()
                        .filter(row -> row.action() == Action.DELETE)
                        .toList();
        backend.add(Contoso.plan(LATER, Contoso.JP, PlanState.READY, rows, true), rows);
        web.perform(Visits.open(Paths.plan(LATER)))
                .andExpect(shows("Unexpected in a first import: 0 updated, 1 deleted"));
    }

    @Test
    void showsAnExceededDeletionLimitWithItsNumbers() throws Exception {
        var rows = Contoso.laterPlan(LATER, false);
        var plan = Contoso.plan(LATER, Contoso.JP, PlanState.READY, rows, false);
        backend.add(ContosoPlans.with(plan, PlanState.READY, 25, null), rows);
        web.perform(Visits.open(Paths.plan(LATER)))
                .andExpect(shows("25 of 240 users would be deleted"))
                .andExpect(
                        shows("Max Allowed Deletions is 10 %, which is at most 24 of 240 users"));
    }

    @Test
    void leadsOnFromAReadyPlanOnly() throws Exception {
        var next = "href=\"" + Paths.connection(Contoso.CONNECTION, "/sync") + "\"";
        web.perform(Visits.open(Paths.plan(FIRST))).andExpect(shows(next));
        for (var state : new PlanState[] {PlanState.EXPIRED, PlanState.SUPERSEDED}) {
            var rows = Contoso.firstImport(FIRST);
            backend.add(Contoso.plan(FIRST, Contoso.COM, state, rows, true), rows);
            web.perform(Visits.open(Paths.plan(FIRST)))
                    .andExpect(shows("no longer executed"))
                    .andExpect(hides(next));
        }
    }

    @Test
    void leadsFromAnExecutedPlanToItsSync() throws Exception {
        var sync = UUID.randomUUID();
        var rows = Contoso.laterPlan(LATER, true);
        var plan = Contoso.plan(LATER, Contoso.JP, PlanState.EXECUTED, rows, false);
        backend.add(ContosoPlans.with(plan, PlanState.EXECUTED, 1, sync), rows);
        web.perform(Visits.open(Paths.plan(LATER)))
                .andExpect(shows("This plan was executed"))
                .andExpect(hides("Nothing has been changed yet"))
                .andExpect(shows(Paths.run(sync)));
    }

    @Test
    void showsHostileNamesAsText() throws Exception {
        web.perform(Visits.open(Paths.plan(FIRST) + "?q=nasty"))
                .andExpect(shows("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .andExpect(hides("<script>alert(1)"));
    }

    @Test
    void downloadsAllOrTheFilteredRowsUnderASafeName() throws Exception {
        web.perform(Visits.open(Paths.plan(FIRST) + ".csv"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        matchesRegex(
                                                "attachment; filename=\"dry-run_contoso.com_[0-9-]{10}.csv\"")));
        web.perform(Visits.open(Paths.plan(FIRST) + ".csv?action=ADD&q=sato"))
                .andExpect(shows("action=ADD, text=sato"));
    }

    @Test
    void isNotThereForUnknownIds() throws Exception {
        web.perform(Visits.open(Paths.plan(UUID.randomUUID()))).andExpect(status().isNotFound());
        web.perform(Visits.open(Paths.plan(UUID.randomUUID()) + ".csv"))
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist("Content-Disposition"));
        web.perform(Visits.open("/admin/provisioning/plans/1")).andExpect(status().isNotFound());
        web.perform(Visits.open(Paths.plan(FIRST) + "/rows/99999"))
                .andExpect(status().isNotFound());
    }

    @Test
    void answersAnActionThatDoesNotExistAsABadRequest() throws Exception {
        web.perform(Visits.open(Paths.plan(FIRST) + "?action=EXPLODE"))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void saysThatAPlanExpiresWithTimeAndWithTheSettings() throws Exception {
        var rows = Contoso.firstImport(FIRST);
        backend.add(Contoso.plan(FIRST, Contoso.COM, PlanState.EXPIRED, rows, true), rows);
        web.perform(Visits.open(Paths.plan(FIRST)))
                .andExpect(shows("older than 24 hours, or the settings were changed"));
    }

    @Test
    void countsNoRowsOfTheWholePlanWhileASearchIsOn() throws Exception {
        web.perform(Visits.open(Paths.plan(LATER))).andExpect(shows("class=\"count\""));
        web.perform(Visits.open(Paths.plan(LATER) + "?q=suzuki"))
                .andExpect(shows("class=\"chip\""))
                .andExpect(hides("class=\"count\""));
    }
}
