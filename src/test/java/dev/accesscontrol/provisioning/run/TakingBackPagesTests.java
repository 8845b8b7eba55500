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

class TakingBackPagesTests extends ReviewPages {

    private UUID plan;

    @BeforeEach
    void excludeTwo() {
        source.people("a@contoso.com", "b@contoso.com", "c@contoso.com");
        plan = plan(contoso);
        exclude(plan, "a@contoso.com", "b@contoso.com");
    }

    @Test
    void areOfferedOnThePlanAndOnTheRow() throws Exception {
        web.perform(open(page(plan, "?excluded=true")))
                .andExpect(shows("a<wbr>@contoso.com"))
                .andExpect(hides("c<wbr>@contoso.com"))
                .andExpect(shows("/take-back?all=true&amp;excluded=true"))
                .andExpect(hides("Exclude selected"))
                .andExpect(shows(list("")));
        web.perform(open(page(plan, "/rows/" + position(plan, "a@contoso.com"))))
                .andExpect(shows(">Take back<"))
                .andExpect(shows("Without that the user would be added."));
    }

    @Test
    void askFirstAndThenRestoreTheRow() throws Exception {
        var row = position(plan, "a@contoso.com");
        web.perform(open(page(plan, "/take-back?row=" + row)))
                .andExpect(shows("Take back the exclusion of 1 person of contoso.com?"));
        web.perform(send(page(plan, "/take-back")).param("row", row))
                .andExpect(redirectedUrl(page(plan, "")))
                .andExpect(
                        flash().attribute(
                                        Notice.ATTRIBUTE,
                                        Notice.success("exclusion.taken-back", 1L)));
        assertThat(database.rows(plan))
                .containsExactly(
                        "ADD a@contoso.com", "ADD c@contoso.com", "SKIP b@contoso.com EXCLUDED");
    }

    @Test
    void nameThoseWhoStandBehindAPageOfOthers() throws Exception {
        for (int i = 0; i < 60; i++) {
            source.people("other" + i + "@contoso.com");
        }
        plan = plan(contoso);
        exclude(plan, "other7@contoso.com");
        web.perform(open(page(plan, "/take-back?all=true")))
                .andExpect(shows("other7<wbr>@contoso.com"));
    }

    @Test
    void sayWhenANewDryRunIsNeeded() throws Exception {
        var later = plan(contoso);
        web.perform(send(list("/take-back")).param("all", "true"))
                .andExpect(redirectedUrl(list("")))
                .andExpect(
                        flash().attribute(
                                        Notice.ATTRIBUTE,
                                        Notice.warning("exclusion.taken-back.postponed", 2L, 2L)));
        web.perform(open(page(later, "")))
                .andExpect(shows("The exclusion was taken back after this plan was made."))
                .andExpect(hides("are excluded"));
    }

    @Test
    void areListedWithNoteNameAndTime() throws Exception {
        web.perform(open(list("")))
                .andExpect(status().isOk())
                .andExpect(shows("a<wbr>@contoso.com"))
                .andExpect(shows(">a room<"))
                .andExpect(shows(">boss<"))
                .andExpect(shows("value=\"id-a@contoso.com\""));
        web.perform(open(list("?q=family%20b"))).andExpect(hides("a<wbr>@contoso.com"));
        web.perform(open(list("?q=nobody"))).andExpect(shows("No excluded person fits"));
    }

    @Test
    void areChosenInTheList() throws Exception {
        web.perform(open(list("/take-back?key=id-a@contoso.com")))
                .andExpect(shows("Take back the exclusion of 1 person"));
        web.perform(open(list("/take-back?all=true")))
                .andExpect(shows("Take back the exclusion of 2 people"));
        web.perform(open(list("/take-back"))).andExpect(redirectedUrl(list("")));
        web.perform(send(list("/take-back")).param("key", "id-a@contoso.com"))
                .andExpect(redirectedUrl(list("")));
        assertThat(exclusions.count(contoso, "")).isEqualTo(1);
        web.perform(send(list("/take-back")).param("key", "id-a@contoso.com"))
                .andExpect(
                        flash().attribute(
                                        Notice.ATTRIBUTE, Notice.warning("exclusion.nobody-back")));
    }

    @Test
    void areForGlobalAdminsOnlyWhileReadersSeeTheList() throws Exception {
        web.perform(get(list("")).with(reader()))
                .andExpect(shows("a<wbr>@contoso.com"))
                .andExpect(hides("name=\"key\""))
                .andExpect(hides("Take back selected"));
        web.perform(post(list("/take-back")).with(reader()).with(csrf()).param("all", "true"))
                .andExpect(status().isForbidden());
        assertThat(exclusions.count(contoso, "")).isEqualTo(2);
    }

    @Test
    void areNotThereForDomainsOfOtherConnections() throws Exception {
        var other = list("").replace(connection.toString(), UUID.randomUUID().toString());
        web.perform(open(other)).andExpect(status().isNotFound());
        web.perform(send(other + "/take-back").param("all", "true"))
                .andExpect(status().isNotFound());
        assertThat(exclusions.count(contoso, "")).isEqualTo(2);
    }

    @Test
    void areReachedFromTheDetailsOfTheConnection() throws Exception {
        web.perform(open("/admin/provisioning/connections/" + connection))
                .andExpect(shows(list("")));
    }
}
