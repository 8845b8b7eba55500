package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.run.PlanHold;
import dev.accesscontrol.provisioning.run.PlanNotExecutableException.Cause;
import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.RunGuards;
import dev.accesscontrol.provisioning.run.RunView;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

/** The page of a plan that the deletion limit holds, and what leads there. */
@PagesTest
class HeldPlanPageTests {

    private static final UUID PLAN = UUID.fromString("33333333-0000-4000-8000-000000000009");
    private static final String ASK = "Type how many users are deleted";

    @Autowired private MockMvc web;
    @Autowired private FakeBackend backend;

    private RunView cancelled;

    @BeforeEach
    void holdAPlan() {
        backend.reset();
        backend.add(Contoso.connection());
        cancelled = Contoso.run(Contoso.JP).overTheLimit(PLAN);
        plan(PlanState.HELD, cancelled.id(), new PlanHold(true, null, null));
        backend.add(cancelled);
    }

    @Test
    void showsTheNumbersAndAllWaysOut() throws Exception {
        web.perform(Visits.open(Paths.plan(PLAN)))
                .andExpect(status().isOk())
                .andExpect(shows("42 of 240 users would have been deleted"))
                .andExpect(shows("Periodic sync of contoso.co.jp waits"))
                .andExpect(shows(ASK))
                .andExpect(shows("Raise it, then dismiss this plan"))
                .andExpect(shows(Paths.plan(PLAN) + "/dismiss"));
    }

    @Test
    void showsTheLastTwentyFourHoursWhenTheyCounted() throws Exception {
        var guards = new RunGuards(null, 10L, null);
        cancelled = Contoso.run(Contoso.JP, guards).overTheLimit(PLAN);
        plan(PlanState.HELD, cancelled.id(), new PlanHold(true, null, null));
        backend.add(cancelled);
        var numbers =
                "42 users would have been deleted, after 10 by periodic sync in the last 24 hours:"
                        + " together 52 of 250. Max Allowed Deletions of 10 % lets at most 25 pass.";
        web.perform(Visits.open(Paths.plan(PLAN))).andExpect(shows(numbers));
        web.perform(Visits.open(Paths.run(cancelled.id()))).andExpect(shows(numbers));
    }

    @Test
    void releasesWithTheNumberThatWasTyped() throws Exception {
        web.perform(Visits.send(Paths.plan(PLAN) + "/release").param("deletions", " 1,042 "))
                .andExpect(redirectedUrl(Paths.run(backend.nextRun)));
        assertThat(backend.asked).containsExactly("release " + PLAN + " for 1042 by admin");
    }

    @Test
    void asksAgainForAnotherNumberAndKeepsWhatWasTyped() throws Exception {
        backend.refusal = Cause.WRONG_NUMBER;
        web.perform(Visits.send(Paths.plan(PLAN) + "/release").param("deletions", "a few"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("This is not the number of deletions in this plan."))
                .andExpect(shows("value=\"a few\""))
                .andExpect(shows("aria-invalid=\"true\""));
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void saysThatSomebodyElseHasDecidedMeanwhile() throws Exception {
        backend.refusal = Cause.DISMISSED;
        web.perform(Visits.send(Paths.plan(PLAN) + "/release").param("deletions", "42"))
                .andExpect(status().isConflict())
                .andExpect(shows("This plan was dismissed. Make a new dry run."));
    }

    @Test
    void offersNoReleaseOfAnOldPlan() throws Exception {
        plan(PlanState.HELD, cancelled.id(), new PlanHold(false, null, null));
        web.perform(Visits.open(Paths.plan(PLAN)))
                .andExpect(hides(ASK))
                .andExpect(shows("It can only be dismissed."))
                .andExpect(shows(Paths.plan(PLAN) + "/dismiss"));
    }

    @Test
    void dismisses() throws Exception {
        web.perform(Visits.send(Paths.plan(PLAN) + "/dismiss"))
                .andExpect(redirectedUrl(Paths.plan(PLAN)));
        assertThat(backend.asked).containsExactly("dismiss " + PLAN + " by admin");
    }

    @Test
    void isReadByAReadOnlyAdminWhoDecidesNothing() throws Exception {
        web.perform(Visits.openAsReader(Paths.plan(PLAN)))
                .andExpect(shows("Only a Global Admin can decide."))
                .andExpect(hides(ASK));
        web.perform(Visits.sendAsReader(Paths.plan(PLAN) + "/release").param("deletions", "42"))
                .andExpect(status().isForbidden());
        web.perform(Visits.sendAsReader(Paths.plan(PLAN) + "/dismiss"))
                .andExpect(status().isForbidden());
        web.perform(Visits.sendWithoutToken(Paths.plan(PLAN) + "/dismiss"))
                .andExpect(status().isForbidden());
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void isFoundFromTheRunTheLogAndSyncNow() throws Exception {
        var link = "href=\"" + Paths.plan(PLAN) + "\"";
        var words = "Look at the deletions and decide";
        for (var page :
                new String[] {
                    Paths.run(cancelled.id()),
                    Paths.log(cancelled.id()),
                    Paths.connection(Contoso.CONNECTION, "/sync")
                }) {
            web.perform(Visits.open(page)).andExpect(shows(link)).andExpect(shows(words));
        }
    }

    @Test
    void saysWhoDismissedIt() throws Exception {
        plan(PlanState.DISMISSED, cancelled.id(), new PlanHold(false, "boss", Instant.now()));
        web.perform(Visits.open(Paths.plan(PLAN)))
                .andExpect(shows("Dismissed by boss"))
                .andExpect(hides(ASK));
        web.perform(Visits.open(Paths.run(cancelled.id()))).andExpect(shows("Dismissed by boss"));
    }

    @Test
    void saysWhoReleasedItAndLeadsToThatRun() throws Exception {
        var released = Contoso.run(Contoso.JP, new RunGuards(42L, null, null)).adding(PLAN);
        plan(PlanState.EXECUTED, released.id(), new PlanHold(false, "boss", Instant.now()));
        backend.add(released);
        web.perform(Visits.open(Paths.run(cancelled.id())))
                .andExpect(shows("Released by boss"))
                .andExpect(shows(Paths.run(released.id())));
        web.perform(Visits.open(Paths.log(released.id())))
                .andExpect(shows("Released by"))
                .andExpect(shows("for 42 deletions"));
    }

    @Test
    void showsNoOutcomesOfTheReleasedRunInTheLogOfTheCancelledOne() throws Exception {
        var rows = Contoso.laterPlan(PLAN, true);
        var plan = Contoso.plan(PLAN, Contoso.JP, PlanState.EXECUTED, rows, false);
        backend.add(ContosoPlans.with(plan, PlanState.EXECUTED, 1, UUID.randomUUID()), rows);
        web.perform(Visits.open(Paths.log(cancelled.id()))).andExpect(hides("Applied"));
    }

    private void plan(PlanState state, UUID run, PlanHold hold) {
        var rows = Contoso.laterPlan(PLAN, false);
        var plan = Contoso.plan(PLAN, Contoso.JP, state, rows, false);
        backend.add(
                ContosoPlans.guarded(ContosoPlans.with(plan, state, 42, run), 0, 0, hold), rows);
    }

    private static ResultMatcher shows(String text) {
        return content().string(containsString(text));
    }

    private static ResultMatcher hides(String text) {
        return content().string(not(containsString(text)));
    }
}
