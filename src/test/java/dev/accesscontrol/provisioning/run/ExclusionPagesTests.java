package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.web.Notice;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ExclusionPagesTests extends ReviewPages {

    private UUID plan;

    @BeforeEach
    void makeAPlan() {
        source.people("a@contoso.com", "b@contoso.com");
        source.people(blocked("room@contoso.com"));
        plan = plan(contoso);
    }

    @Test
    void offerBoxesToWhoMayDecide() throws Exception {
        web.perform(open(page(plan, "")))
                .andExpect(shows("name=\"row\""))
                .andExpect(shows("Exclude all that match"))
                .andExpect(hides("Take back"));
        web.perform(get(page(plan, "")).with(reader()))
                .andExpect(hides("name=\"row\""))
                .andExpect(hides("Exclude all that match"));
        web.perform(open(page(plan, "/rows/" + position(plan, "a@contoso.com"))))
                .andExpect(shows(">Exclude<"));
        web.perform(get(page(plan, "/rows/0")).with(reader())).andExpect(hides(">Exclude<"));
    }

    @Test
    void offerNothingOnceThePlanIsExecuted() throws Exception {
        exclude(plan, "b@contoso.com");
        sync(plan);
        web.perform(open(page(plan, "")))
                .andExpect(hides("name=\"row\""))
                .andExpect(shows("Excluded by boss: a room"));
        web.perform(open("/admin/logs/sync/" + plans.get(plan).syncRunId() + "?excluded=true"))
                .andExpect(shows("Excluded by boss: a room"))
                .andExpect(hides("room<wbr>"));
    }

    @Test
    void showWhoseSignInIsBlockedAndExcludeThemAll() throws Exception {
        web.perform(open(page(plan, "?warning=SIGN_IN_BLOCKED")))
                .andExpect(shows("room<wbr>"))
                .andExpect(hides("a<wbr>@contoso.com"))
                .andExpect(shows("/exclude?all=true&amp;warning=SIGN_IN_BLOCKED"));
        web.perform(open(page(plan, "/exclude?all=true&warning=SIGN_IN_BLOCKED")))
                .andExpect(status().isOk())
                .andExpect(shows("Exclude 1 person of contoso.com?"))
                .andExpect(shows("room<wbr>"));
        web.perform(
                        send(page(plan, "/exclude"))
                                .param("all", "true")
                                .param("warning", "SIGN_IN_BLOCKED")
                                .param("note", " rooms,\n no people "))
                .andExpect(redirectedUrl(page(plan, "")));
        assertThat(database.rows(plan))
                .containsExactly(
                        "ADD a@contoso.com", "ADD b@contoso.com", "SKIP room@contoso.com EXCLUDED");
        web.perform(open(page(plan, "")))
                .andExpect(shows("1 person is excluded"))
                .andExpect(shows("2 users would be added"))
                .andExpect(shows("Excluded by boss: rooms, no people"));
    }

    @Test
    void excludeWhoIsTickedAndKeepTheFilter() throws Exception {
        web.perform(
                        send(page(plan, "/exclude"))
                                .param("row", position(plan, "a@contoso.com"))
                                .param("row", position(plan, "b@contoso.com"))
                                .param("q", "contoso & co")
                                .param("note", "test"))
                .andExpect(redirectedUrl(page(plan, "?q=contoso%20%26%20co")))
                .andExpect(
                        flash().attribute(
                                        Notice.ATTRIBUTE,
                                        Notice.success("exclusion.excluded", 2L)));
        assertThat(plans.get(plan)).returns(1L, PlanView::adds).returns(2L, PlanView::excluded);
    }

    @Test
    void askForANoteThatCanBeKept() throws Exception {
        for (var note : new String[] {"", "  \n ", "x".repeat(501)}) {
            web.perform(send(page(plan, "/exclude")).param("row", "0").param("note", note))
                    .andExpect(status().is(422))
                    .andExpect(shows("There is a problem"))
                    .andExpect(shows("name=\"row\" value=\"0\""));
        }
        assertThat(exclusions.count(contoso, "")).isZero();
        var longest = "<b>長".repeat(125);
        web.perform(send(page(plan, "/exclude")).param("row", "0").param("note", longest))
                .andExpect(status().is3xxRedirection());
        web.perform(open(list(""))).andExpect(shows("&lt;b&gt;長")).andExpect(hides("<b>長"));
    }

    @Test
    void doNothingTwice() throws Exception {
        var request = send(page(plan, "/exclude")).param("row", "0").param("note", "once");
        web.perform(request).andExpect(status().is3xxRedirection());
        web.perform(request)
                .andExpect(flash().attribute(Notice.ATTRIBUTE, Notice.warning("exclusion.nobody")));
        assertThat(plans.get(plan).excluded()).isEqualTo(1);
    }

    @Test
    void askToSelectSomebodyFirst() throws Exception {
        web.perform(open(page(plan, "/exclude?action=ADD")))
                .andExpect(redirectedUrl(page(plan, "?action=ADD")))
                .andExpect(
                        flash().attribute(
                                        Notice.ATTRIBUTE, Notice.warning("exclusion.none-chosen")));
    }

    @Test
    void sayWhenAnotherPlanIsTheNewerOne() throws Exception {
        plan(contoso);
        web.perform(send(page(plan, "/exclude")).param("row", "0").param("note", "late"))
                .andExpect(status().isConflict())
                .andExpect(shows("A newer plan of this domain has replaced this one meanwhile."));
        web.perform(send(page(plan, "/take-back")).param("row", "0"))
                .andExpect(status().isConflict());
        assertThat(exclusions.count(contoso, "")).isZero();
    }

    @Test
    void areForGlobalAdminsOnly() throws Exception {
        for (var path : new String[] {page(plan, "/exclude"), page(plan, "/take-back")}) {
            for (var request :
                    new MockHttpServletRequestBuilder[] {
                        post(path).with(reader()).with(csrf()), post(path).with(admin())
                    }) {
                web.perform(request.param("row", "0").param("note", "x"))
                        .andExpect(status().isForbidden());
            }
        }
        assertThat(exclusions.count(contoso, "")).isZero();
    }

    @Test
    void letNobodyExecuteWhatOthersHaveChanged() throws Exception {
        var syncNow = "/admin/provisioning/connections/" + connection + "/sync";
        var shown = String.valueOf(plans.get(plan).revision());
        web.perform(open(syncNow)).andExpect(shows("name=\"revision\" value=\"" + shown + "\""));
        exclude(plan, "a@contoso.com");
        web.perform(
                        send(syncNow)
                                .param("planId", plan.toString())
                                .param("revision", shown)
                                .param("confirmed", "true"))
                .andExpect(status().isConflict())
                .andExpect(shows("Somebody has excluded people from this plan"))
                .andExpect(shows("2 users will be added"))
                .andExpect(shows("Excluded by administrators: 1."));
    }

    @Test
    void tellTheReasonInTheFile() throws Exception {
        exclude(plan, "a@contoso.com");
        web.perform(open(page(plan, ".csv")))
                .andExpect(shows("Skip,a@contoso.com"))
                .andExpect(shows("Excluded by boss: a room"));
    }
}
