package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.RunKind;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PagesTest
class DryRunPageTests {

    private static final String PAGE = Paths.connection(Contoso.CONNECTION, "/dry-run");
    private static final UUID PLAN = UUID.randomUUID();

    @Autowired private MockMvc web;
    @Autowired private FakeBackend backend;

    @BeforeEach
    void connectContoso() {
        backend.reset();
        backend.add(Contoso.connection());
    }

    private void havePlan(PlanState state) {
        var rows = Contoso.firstImport(PLAN);
        backend.add(Contoso.plan(PLAN, Contoso.COM, state, rows, true), rows);
        backend.add(Contoso.run(Contoso.COM).dryRunDone(PLAN));
    }

    @Test
    void offersADryRunOfEachDomain() throws Exception {
        web.perform(Visits.open(PAGE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("contoso.com")))
                .andExpect(content().string(containsString("contoso.co.jp")))
                .andExpect(content().string(containsString("Start Dry Run")))
                .andExpect(content().string(containsString("No dry run yet.")));
    }

    @Test
    void startsTheDryRunAndComesBack() throws Exception {
        web.perform(Visits.send(PAGE + "/" + Contoso.JP.id())).andExpect(redirectedUrl(PAGE));
        assertThat(backend.asked).containsExactly("dry run of " + Contoso.JP.id() + " by admin");
    }

    @Test
    void startsNothingForADomainOfAnotherConnection() throws Exception {
        var other = Paths.connection(UUID.randomUUID(), "/dry-run/") + Contoso.JP.id();
        web.perform(Visits.send(other)).andExpect(status().isNotFound());
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void startsNothingForAReaderOrWithoutAToken() throws Exception {
        var address = PAGE + "/" + Contoso.JP.id();
        web.perform(Visits.sendAsReader(address)).andExpect(status().isForbidden());
        web.perform(Visits.sendWithoutToken(address)).andExpect(status().isForbidden());
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void showsNoChangingButtonToAReader() throws Exception {
        backend.add(Contoso.run(Contoso.JP).reading());
        web.perform(Visits.openAsReader(PAGE))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Start Dry Run"))))
                .andExpect(content().string(not(containsString("Cancel run"))));
    }

    @Test
    void showsPhaseCountsRateAndTimeLeft() throws Exception {
        backend.add(Contoso.run(Contoso.JP).reading());
        web.perform(Visits.open(PAGE))
                .andExpect(content().string(containsString("12,400 of 100,000 people")))
                .andExpect(content().string(containsString("812 per second")))
                .andExpect(content().string(containsString("about 1 min 48 s left")))
                .andExpect(content().string(containsString("Cancel run")));
    }

    @Test
    void looksAgainByItselfOnlyWhileARunIsActive() throws Exception {
        web.perform(Visits.open(PAGE))
                .andExpect(content().string(not(containsString("hx-trigger"))))
                .andExpect(content().string(not(containsString("hx-get"))));
        backend.add(Contoso.run(Contoso.JP).reading());
        web.perform(Visits.open(PAGE))
                .andExpect(content().string(containsString("hx-trigger=\"every 2s\"")));
    }

    @Test
    void answersAPollWithTheFragmentOnly() throws Exception {
        backend.add(Contoso.run(Contoso.JP).reading());
        web.perform(Visits.poll(PAGE))
                .andExpect(header().stringValues("Vary", hasItem("HX-Request")))
                .andExpect(content().string(containsString("id=\"live\"")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void showsAStalledRunAsStalled() throws Exception {
        backend.add(Contoso.run(Contoso.JP).stalled());
        web.perform(Visits.open(PAGE)).andExpect(content().string(containsString("Stalled")));
    }

    @Test
    void saysWhyADryRunFailedAndWhatToDo() throws Exception {
        backend.add(Contoso.run(Contoso.FABRIKAM).failed(RunKind.DRY_RUN));
        web.perform(Visits.open(PAGE))
                .andExpect(content().string(containsString("The source asked to slow down")))
                .andExpect(content().string(containsString("Try again in a quarter of an hour")))
                .andExpect(content().string(containsString("Nothing was written.")))
                .andExpect(
                        content().string(containsString("1e3ee1f2-9a31-4a0b-8f7f-6d3f9f0c1b55")));
    }

    @Test
    void leadsOnWithAReadyPlanOnly() throws Exception {
        var next = "href=\"" + Paths.connection(Contoso.CONNECTION, "/sync") + "\"";
        havePlan(PlanState.EXPIRED);
        web.perform(Visits.open(PAGE)).andExpect(content().string(not(containsString(next))));
        havePlan(PlanState.READY);
        web.perform(Visits.open(PAGE)).andExpect(content().string(containsString(next)));
    }

    @Test
    void sumsUpThePlanAndOffersItsFile() throws Exception {
        havePlan(PlanState.READY);
        web.perform(Visits.open(PAGE))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "120 users would be added, 0 updated, 0 deleted")))
                .andExpect(content().string(containsString("2 conflicts")))
                .andExpect(content().string(containsString(Paths.plan(PLAN) + ".csv")));
    }

    @Test
    void warnsOfUpdatesAndDeletionsInAFirstDryRun() throws Exception {
        havePlan(PlanState.READY);
        web.perform(Visits.open(PAGE))
                .andExpect(content().string(not(containsString("Unexpected in a first import"))));
        var rows = Contoso.laterPlan(PLAN, false);
        backend.add(Contoso.plan(PLAN, Contoso.COM, PlanState.READY, rows, true), rows);
        web.perform(Visits.open(PAGE))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Unexpected in a first import: 12 updated, 1"
                                                        + " deleted")));
    }

    @Test
    void tellsWhatTheStepBeforeHasBegunToCheck() throws Exception {
        var asked = "hx-get=\"" + Paths.connection(Contoso.CONNECTION, "/powershell/check") + "\"";
        web.perform(Visits.open(PAGE)).andExpect(content().string(not(containsString(asked))));
        web.perform(Visits.open(PAGE + "?check=nonsense"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(asked))));
        web.perform(Visits.open(PAGE + "?check=powershell"))
                .andExpect(content().string(containsString(asked)))
                .andExpect(content().string(containsString("Checking the permissions")));
    }

    @Test
    void isNotThereForAnUnknownConnection() throws Exception {
        web.perform(Visits.open(Paths.connection(UUID.randomUUID(), "/dry-run")))
                .andExpect(status().isNotFound());
        web.perform(Visits.open("/admin/provisioning/connections/nonsense/dry-run"))
                .andExpect(status().isNotFound());
    }

    @Test
    void speaksJapanese() throws Exception {
        web.perform(Visits.open(PAGE).header("Accept-Language", "ja"))
                .andExpect(content().string(containsString("同期プレビューを開始")));
    }
}
