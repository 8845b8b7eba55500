package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.run.PlanNotExecutableException;
import dev.accesscontrol.provisioning.run.PlanState;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PagesTest
class SyncNowPageTests {

    private static final String PAGE = Paths.connection(Contoso.CONNECTION, "/sync");
    private static final UUID PLAN = UUID.randomUUID();

    @Autowired private MockMvc web;
    @Autowired private FakeBackend backend;

    @BeforeEach
    void makeAPlan() {
        backend.reset();
        backend.add(Contoso.connection());
        havePlan(PlanState.READY, null);
    }

    private void havePlan(PlanState state, UUID syncRun) {
        var rows = Contoso.laterPlan(PLAN, false);
        var plan = Contoso.plan(PLAN, Contoso.JP, state, rows, false);
        backend.add(ContosoPlans.with(plan, state, 1, syncRun), rows);
    }

    private static MockHttpServletRequestBuilder execute() {
        return Visits.send(PAGE).param("planId", PLAN.toString()).param("revision", "0");
    }

    @Test
    void saysInWordsExactlyWhatWillBeDone() throws Exception {
        web.perform(Visits.open(PAGE))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "6 users will be added, 12 updated, 1 deleted")));
    }

    @Test
    void namesThePrecautions() throws Exception {
        web.perform(Visits.open(PAGE))
                .andExpect(
                        content().string(containsString("Usernames cannot be changed afterwards.")))
                .andExpect(content().string(containsString("who are not in Entra ID are deleted")))
                .andExpect(content().string(containsString("Existing passwords are not touched.")))
                .andExpect(content().string(containsString("If more than 10 % of the users")));
    }

    @Test
    void executesThePlanThatWasShown() throws Exception {
        web.perform(execute().param("confirmed", "true"))
                .andExpect(redirectedUrl(Paths.run(backend.nextRun)));
        assertThat(backend.asked).containsExactly("execute " + PLAN + " by admin");
    }

    @Test
    void executesNothingUntilTheBoxIsTicked() throws Exception {
        web.perform(execute())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("There is a problem")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "href=\"#confirmed-" + Contoso.JP.id() + "\"")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void findsTheRunOfTheFirstPress() throws Exception {
        var first = UUID.randomUUID();
        havePlan(PlanState.EXECUTED, first);
        web.perform(execute().param("confirmed", "true"))
                .andExpect(redirectedUrl(Paths.run(first)));
    }

    @Test
    void saysWhyAPlanIsRefusedAndOffersANewDryRun() throws Exception {
        backend.refusal = PlanNotExecutableException.Cause.EXPIRED;
        havePlan(PlanState.EXPIRED, null);
        web.perform(execute().param("confirmed", "true"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("was not executed")))
                .andExpect(content().string(containsString("This plan has expired")))
                .andExpect(content().string(containsString("Make a new dry run")));
    }

    @Test
    void executesNoPlanOfAnotherConnection() throws Exception {
        var other = Paths.connection(UUID.randomUUID(), "/sync");
        web.perform(
                        Visits.send(other)
                                .param("planId", PLAN.toString())
                                .param("revision", "0")
                                .param("confirmed", "true"))
                .andExpect(status().isNotFound());
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void executesNothingForAReaderOrWithoutAToken() throws Exception {
        for (var request :
                new MockHttpServletRequestBuilder[] {
                    Visits.sendAsReader(PAGE), Visits.sendWithoutToken(PAGE)
                }) {
            web.perform(
                            request.param("planId", PLAN.toString())
                                    .param("revision", "0")
                                    .param("confirmed", "true"))
                    .andExpect(status().isForbidden());
        }
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void offersAReaderNoExecution() throws Exception {
        web.perform(Visits.openAsReader(PAGE))
                .andExpect(content().string(not(containsString(">Execute<"))))
                .andExpect(content().string(containsString("Only a Global Admin can execute it.")));
    }

    @Test
    void warnsThatAPlanOverTheLimitWillBeCancelled() throws Exception {
        var rows = Contoso.laterPlan(PLAN, false);
        var plan = Contoso.plan(PLAN, Contoso.JP, PlanState.READY, rows, false);
        backend.add(ContosoPlans.with(plan, PlanState.READY, 25, null), rows);
        web.perform(Visits.open(PAGE))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "This plan deletes 25 of 240 users, more than 10 %")));
    }

    @Test
    void showsTheRunningSyncInsteadOfAForm() throws Exception {
        backend.add(Contoso.run(Contoso.JP).adding(PLAN));
        web.perform(Visits.open(PAGE))
                .andExpect(content().string(containsString("A sync of this domain is at work.")))
                .andExpect(content().string(not(containsString(">Execute<"))));
    }
}
