package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.RunCounts;
import dev.accesscontrol.provisioning.run.RunView;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** [Retry Failed] of a finished sync. */
@PagesTest
class RetryFailedPageTests {

    private static final UUID PLAN = UUID.randomUUID();

    @Autowired private MockMvc web;
    @Autowired private FakeBackend backend;

    @BeforeEach
    void executeAPlan() {
        backend.reset();
        backend.add(Contoso.connection());
        var rows = Contoso.laterPlan(PLAN, true);
        backend.add(Contoso.plan(PLAN, Contoso.JP, PlanState.EXECUTED, rows, false), rows);
    }

    private RunView sync(long failed) {
        var run = Contoso.run(Contoso.JP).syncDone(PLAN, new RunCounts(6, 12, 1, 1, failed));
        backend.add(run);
        return run;
    }

    @Test
    void isOfferedInTheLogAndOnTheResultPageOfASyncWithFailures() throws Exception {
        var run = sync(2);
        for (var page :
                new String[] {
                    Paths.log(run.id()), Paths.connection(Contoso.CONNECTION, "/result")
                }) {
            web.perform(Visits.open(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(Paths.run(run.id()) + "/retry")));
        }
    }

    @Test
    void isNotOfferedWhenNothingHasFailed() throws Exception {
        var run = sync(0);
        web.perform(Visits.open(Paths.log(run.id())))
                .andExpect(content().string(not(containsString("/retry"))));
    }

    @Test
    void plansTheFailedRowsInARunOfItsOwn() throws Exception {
        var run = sync(2);
        web.perform(Visits.send(Paths.run(run.id()) + "/retry"))
                .andExpect(redirectedUrl(Paths.run(backend.nextRun)));
        assertThat(backend.asked).contains("retry of " + run.id() + " by admin");
    }

    @Test
    void startsNothingForARunWithoutFailures() throws Exception {
        var run = sync(0);
        web.perform(Visits.send(Paths.run(run.id()) + "/retry"))
                .andExpect(redirectedUrl(Paths.run(run.id())));
        assertThat(backend.asked).isEmpty();
    }
}
