package dev.accesscontrol.provisioning.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** Provisioning Settings, and the way to a first connection. */
class ProvisioningSettingsPageTests extends ConnectionPages {

    @Test
    void offerTheOneNextActWhenNothingIsConnected() throws Exception {
        see(get(SETTINGS), "Nothing is connected yet", "+ Add Service", "Sync Destination");
    }

    @Test
    void showConnectionsWithTheirStateAndWhereTheSetupGoesOn() throws Exception {
        var id = offered();

        see(get(SETTINGS), "Contoso", "Setup not finished", path(id, "/domains"));
    }

    @Test
    @WithMockUser(roles = "READ_ONLY_ADMIN")
    void offerNothingThatChangesToAReadOnlyAdministrator() throws Exception {
        var id = offered();

        web.perform(get(SETTINGS))
                .andExpect(content().string(not(containsString("+ Add Service"))))
                .andExpect(content().string(not(containsString("Continue setup"))));
        web.perform(get(path(id, "/domains")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("btn-primary"))));
        web.perform(post(path(id, "/domains")).with(csrf())).andExpect(status().isForbidden());
        web.perform(post(path(id, "/access")).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void sayBeforeTheStartThatNobodyIsThere() throws Exception {
        when(users.count()).thenReturn(2L);
        when(users.countAdministrators()).thenReturn(2L);

        see(
                get(SETTINGS + "/before-you-start"),
                "nobody but administrators",
                "That is you: admin.",
                "onPremisesImmutableId");
    }

    @Test
    void sayBeforeTheStartHowManyUsersTheFirstDryRunWillCompare() throws Exception {
        when(users.count()).thenReturn(1242L);
        when(users.countAdministrators()).thenReturn(2L);

        see(get(SETTINGS + "/before-you-start"), "1,240 users", "Update and Delete can appear");
    }

    @Test
    void countWhoComesFromAnActiveDirectoryBeforeYouStart() throws Exception {
        source.people(
                new SourceUser(
                        "1", "a@contoso.com", null, null, null, null, null, false, false, true));
        offered();

        see(get(SETTINGS + "/before-you-start"), "1 person of contoso.com");
    }

    @Test
    void leadFromTheServiceToItsOwnConsent() throws Exception {
        see(get(SETTINGS + "/services"), "/admin/provisioning/fake/connect");
    }

    @Test
    void sayWhichSettingsAreMissingInsteadOfALinkToConnect() throws Exception {
        source.missingSettings("accesscontrol.fake.client-id");

        web.perform(get(SETTINGS + "/services"))
                .andExpect(content().string(containsString("accesscontrol.fake.client-id")))
                .andExpect(content().string(not(containsString("fake/connect"))));
    }

    @Test
    void offerSavedDataOfAConsentedTenant() throws Exception {
        var id = offered();

        see(get(SETTINGS + "/services"), "Use Saved Data", path(id, "/domains"));
    }

    @Test
    void answer404ToUnknownIds() throws Exception {
        var id = offered();
        var unknown = UUID.randomUUID();
        for (var page : new String[] {"", "/access", "/domains", "/domains/reading"}) {
            web.perform(get(path(unknown, page))).andExpect(status().isNotFound());
        }
        web.perform(post(path(unknown, "/access")).with(csrf())).andExpect(status().isNotFound());
        web.perform(post(path(unknown, "/domains/refresh")).with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(
                        post(path(id, "/domains/" + unknown + "/limit"))
                                .with(csrf())
                                .param("version", version(id))
                                .param("percent", "5"))
                .andExpect(status().isNotFound());
    }

    @Test
    void speakJapanese() throws Exception {
        var id = offered();

        for (var page :
                new String[] {
                    SETTINGS,
                    SETTINGS + "/before-you-start",
                    SETTINGS + "/services",
                    path(id, ""),
                    path(id, "/access"),
                    path(id, "/domains")
                }) {
            web.perform(get(page).locale(Locale.JAPANESE))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("プロビジョニング設定")));
        }
    }
}
