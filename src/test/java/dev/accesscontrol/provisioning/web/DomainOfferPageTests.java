package dev.accesscontrol.provisioning.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

/** What the domain settings show. */
class DomainOfferPageTests extends ConnectionPages {

    @Test
    void showDomainsWithNumbersReasonsAndRealUsernames() throws Exception {
        when(users.countInDomain("contoso.com")).thenReturn(1240L);
        var id = offered();

        see(
                get(path(id, "/domains")),
                "10 % of 1,240 users = at most 124",
                "the domain is not verified at the source",
                "<code>sato@contoso.com</code>",
                "<code>sato</code>",
                "If you choose contoso.com, contoso.co.jp together: one Username",
                "One name of contoso.com cannot be a Username",
                "o&#39;neill");
    }

    @Test
    void warnOfNamesThatChosenDomainsShare() throws Exception {
        var id = offered();
        web.perform(
                        saved(id, "OFF", "10")
                                .param("rows[1].name", "contoso.co.jp")
                                .param("rows[1].ticked", "true")
                                .param("rows[1].maxDeletions", "10"))
                .andExpect(status().is3xxRedirection());

        see(
                get(path(id, "/domains")),
                "One Username would be wanted twice, by people of contoso.com, contoso.co.jp");
    }

    @Test
    void nameTheAdministratorWhoseUsernameAPersonWouldGet() throws Exception {
        source.domain("contoso.com").people("admin@contoso.com");
        var id = offered();

        see(
                get(path(id, "/domains")),
                "admin is an administrator here, and a person of contoso.com would get that");
    }

    @Test
    void readAgainWhenAskedTo() throws Exception {
        var id = offered();

        web.perform(post(path(id, "/domains/refresh")).with(csrf()))
                .andExpect(redirectedUrl(path(id, "/domains")));

        await().until(() -> readings.of(id).finishedAt() != null);
    }

    @Test
    void sendWhatWasReadWithoutTouchingAField() throws Exception {
        var id = offered();

        web.perform(get(path(id, "/domains/reading")).header("HX-Request", "true"))
                .andExpect(content().string(containsString("id=\"users-contoso_com\"")))
                .andExpect(content().string(containsString("hx-swap-oob=\"true\"")))
                .andExpect(content().string(not(containsString("<input"))))
                .andExpect(content().string(not(containsString("<html"))));
    }
}
