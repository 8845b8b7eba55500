package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.RunCounts;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunView;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a run and the result page of a connection. */
@PagesTest
class RunPagesTests {

    private static final String RESULT = Paths.connection(Contoso.CONNECTION, "/result");
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

    private RunView have(RunView run) {
        backend.add(run);
        return run;
    }

    @Test
    void showTheProgressOfASyncAndLookAgainByThemselves() throws Exception {
        var run = have(Contoso.run(Contoso.JP).adding(PLAN));
        for (var page : new String[] {Paths.run(run.id()), RESULT}) {
            web.perform(Visits.open(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("60 of 120 people")))
                    .andExpect(content().string(containsString("hx-trigger=\"every 2s\"")));
        }
    }

    @Test
    void stopLookingWhenTheRunIsOver() throws Exception {
        var run = have(Contoso.run(Contoso.JP).syncDone(PLAN, new RunCounts(6, 12, 1, 1, 0)));
        web.perform(Visits.poll(Paths.run(run.id())))
                .andExpect(content().string(not(containsString("hx-trigger"))))
                .andExpect(content().string(containsString("Succeeded")));
    }

    @Test
    void cancelAndComeBackToWhereTheButtonWas() throws Exception {
        var run = have(Contoso.run(Contoso.JP).reading());
        var cancel = Paths.run(run.id()) + "/cancel";
        web.perform(Visits.send(cancel).param("from", "dry-run"))
                .andExpect(redirectedUrl(Paths.connection(Contoso.CONNECTION, "/dry-run")));
        web.perform(Visits.send(cancel).param("from", "//evil.example"))
                .andExpect(redirectedUrl(Paths.run(run.id())));
        assertThat(backend.asked).contains("cancel " + run.id() + " by admin");
    }

    @Test
    void cancelNothingForAReader() throws Exception {
        var run = have(Contoso.run(Contoso.JP).reading());
        web.perform(Visits.sendAsReader(Paths.run(run.id()) + "/cancel"))
                .andExpect(status().isForbidden());
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void offerInitialPasswordsForTheNewUsers() throws Exception {
        var run = have(Contoso.run(Contoso.JP).syncDone(PLAN, new RunCounts(6, 12, 1, 1, 0)));
        for (var page : new String[] {Paths.run(run.id()), RESULT}) {
            web.perform(Visits.open(page))
                    .andExpect(
                            content().string(containsString("Set initial passwords for 6 users")))
                    .andExpect(
                            content()
                                    .string(containsString(Paths.log(run.id()) + "/passwords.csv")))
                    .andExpect(content().string(containsString("/initial-passwords")));
        }
    }

    @Test
    void nameTheFailuresWithTheirCause() throws Exception {
        have(Contoso.run(Contoso.JP).syncDone(PLAN, new RunCounts(6, 11, 1, 1, 1)));
        web.perform(Visits.open(RESULT))
                .andExpect(content().string(containsString("Completed with failures")))
                .andExpect(content().string(containsString("1 person failed")))
                .andExpect(content().string(containsString("r.watanabe@contoso.com")))
                .andExpect(
                        content().string(containsString("The user was changed since the dry run.")))
                .andExpect(content().string(containsString("Check the Sync Logs")));
    }

    @Test
    void giveTheDeletionLimitsFixedMessageAndItsNumbers() throws Exception {
        have(Contoso.run(Contoso.JP).overTheLimit(PLAN));
        web.perform(Visits.open(RESULT))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Synchronization was canceled because the deletion"
                                                        + " percentage reached the threshold.")))
                .andExpect(
                        content().string(containsString("42 of 240 users would have been deleted")))
                .andExpect(content().string(containsString("Nothing was written.")));
    }

    @Test
    void sayWhyASyncFailed() throws Exception {
        var run = have(Contoso.run(Contoso.JP).failed(RunKind.SYNC));
        web.perform(Visits.open(Paths.run(run.id())))
                .andExpect(content().string(containsString("The source asked to slow down")))
                .andExpect(content().string(containsString(run.failure().requestId())));
    }

    @Test
    void leadFromADryRunToItsPlan() throws Exception {
        var run = have(Contoso.run(Contoso.JP).dryRunDone(PLAN));
        web.perform(Visits.open(Paths.run(run.id())))
                .andExpect(content().string(containsString("Review the plan")))
                .andExpect(content().string(containsString(Paths.plan(PLAN))));
    }

    @Test
    void areNotThereForUnknownIds() throws Exception {
        web.perform(Visits.open(Paths.run(UUID.randomUUID()))).andExpect(status().isNotFound());
        web.perform(Visits.send(Paths.run(UUID.randomUUID()) + "/cancel"))
                .andExpect(status().isNotFound());
        web.perform(Visits.open(Paths.connection(UUID.randomUUID(), "/result")))
                .andExpect(status().isNotFound());
    }
}
