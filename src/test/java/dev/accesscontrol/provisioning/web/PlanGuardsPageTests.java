package dev.accesscontrol.provisioning.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import dev.accesscontrol.provisioning.run.PlanHold;
import dev.accesscontrol.provisioning.run.PlanState;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

/** What the page of a plan says about deletions of the last day and about people who come back. */
@PagesTest
class PlanGuardsPageTests {

    private static final UUID LATER = UUID.randomUUID();

    @Autowired private MockMvc web;
    @Autowired private FakeBackend backend;

    @BeforeEach
    void connect() {
        backend.reset();
        backend.add(Contoso.connection());
    }

    private static ResultMatcher shows(String text) {
        return content().string(containsString(text));
    }

    @Test
    void tellsWhatPeriodicSyncHasDeletedLately() throws Exception {
        var rows = Contoso.laterPlan(LATER, false);
        var plan = Contoso.plan(LATER, Contoso.JP, PlanState.READY, rows, false);
        backend.add(
                ContosoPlans.guarded(
                        ContosoPlans.with(plan, PlanState.READY, 4, null), 0, 30, PlanHold.NONE),
                rows);
        web.perform(Visits.open(Paths.plan(LATER)))
                .andExpect(shows("has deleted 30 users of this domain; together with this plan"))
                .andExpect(shows("Periodic sync would stop at this plan: 34 of 270 users"));
    }

    @Test
    void tellsWhoComesBackFromTheRecycleBin() throws Exception {
        var rows = Contoso.laterPlan(LATER, false);
        var plan = Contoso.plan(LATER, Contoso.JP, PlanState.READY, rows, false);
        backend.add(ContosoPlans.guarded(plan, 3, 0, PlanHold.NONE), rows);
        web.perform(Visits.open(Paths.plan(LATER)))
                .andExpect(shows("3 of the users to add were deleted before"));
    }
}
