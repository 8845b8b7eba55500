package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.plan.UpnMode;
import org.junit.jupiter.api.Test;

/** What the domain settings take, and what they refuse. */
class DomainSettingsPageTests extends ConnectionPages {

    @Test
    void goOnFromTheDomainsToTheSourcesOwnStep() throws Exception {
        var id = offered();

        web.perform(saved(id, "OFF", "10")).andExpect(redirectedUrl(path(id, "/fake")));

        var connection = connections.get(id);
        assertThat(connection.upnMode()).isEqualTo(UpnMode.OFF);
        assertThat(connection.domains())
                .extracting(DomainView::name)
                .containsExactly("contoso.com");
    }

    @Test
    void sayOnTopAndAtTheFieldWhatIsWrong() throws Exception {
        var id = offered();

        web.perform(
                        post(path(id, "/domains"))
                                .with(csrf())
                                .param("version", version(id))
                                .param("rows[0].name", "contoso.com")
                                .param("rows[0].maxDeletions", "10"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tick at least one domain.")))
                .andExpect(content().string(containsString("Choose whether UPN Mode")))
                .andExpect(content().string(containsString("error-summary")));
        web.perform(saved(id, "ON", "10.5"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"10.5\"")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Max Allowed Deletions of contoso.com must be a"
                                                        + " whole percent from 0 to 100.")));
    }

    @Test
    void refuseADomainThatIsNotVerifiedWhateverWasSent() throws Exception {
        var id = offered();

        web.perform(
                        saved(id, "ON", "10")
                                .param("rows[1].name", "fabrikam.com")
                                .param("rows[1].ticked", "true")
                                .param("rows[1].maxDeletions", "10"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("fabrikam.com is not verified")));
        assertThat(connections.get(id).domains()).isEmpty();
    }

    @Test
    void answerAStaleFormWithTheSettingsAsTheyAre() throws Exception {
        var id = offered();
        var stale = saved(id, "OFF", "99");
        web.perform(saved(id, "ON", "20"));

        web.perform(stale)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else has changed")))
                .andExpect(content().string(containsString("value=\"20\"")));
        assertThat(connections.get(id).upnMode()).isEqualTo(UpnMode.ON);
    }

    @Test
    void keepADomainThatASyncWasExecutedOf() throws Exception {
        var id = offered();
        web.perform(saved(id, "ON", "10"));
        var domain = connections.get(id).domains().getFirst();
        runOf(domain, "SYNC", "CANCELLED", 1);

        web.perform(
                        post(path(id, "/domains"))
                                .with(csrf())
                                .param("version", version(id))
                                .param("upnMode", "ON")
                                .param("rows[0].name", "contoso.com")
                                .param("rows[0].maxDeletions", "30")
                                .param("rows[1].name", "contoso.co.jp")
                                .param("rows[1].ticked", "true")
                                .param("rows[1].maxDeletions", "10"))
                .andExpect(status().is3xxRedirection());

        assertThat(connections.get(id).domains())
                .extracting(DomainView::name)
                .containsExactlyInAnyOrder("contoso.com", "contoso.co.jp");
        see(get(path(id, "/domains")), "A sync of this domain was executed");
    }

    @Test
    void letADomainGoThatNoSyncHasWrittenTo() throws Exception {
        var id = offered();
        web.perform(saved(id, "ON", "10"));
        runOf(connections.get(id).domains().getFirst(), "SYNC", "FAILED", 0);

        web.perform(onlyJapan(id)).andExpect(status().is3xxRedirection());

        assertThat(connections.get(id).domains())
                .extracting(DomainView::name)
                .containsExactly("contoso.co.jp");
    }

    @Test
    void keepADomainWhoseRunIsActiveAndSayWhy() throws Exception {
        var id = offered();
        web.perform(saved(id, "ON", "10"));
        var domain = connections.get(id).domains().getFirst();
        runOf(domain, "DRY_RUN", "RUNNING", 0);

        web.perform(onlyJapan(id))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("A run of contoso.com is at work")));

        assertThat(connections.get(id).domains()).containsExactly(domain);
    }

    @Test
    void keepTheUpnModeThatIsFixedWhateverWasSent() throws Exception {
        var id = offered();
        web.perform(saved(id, "ON", "10"));
        connections.fixUpnMode(id);

        web.perform(saved(id, "OFF", "10")).andExpect(status().is3xxRedirection());

        assertThat(connections.get(id).upnMode()).isEqualTo(UpnMode.ON);
        see(get(path(id, "/domains")), "UPN Mode is fixed");
    }
}
