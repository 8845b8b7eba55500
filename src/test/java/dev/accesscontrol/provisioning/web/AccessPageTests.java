package dev.accesscontrol.provisioning.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceFailure;
import org.junit.jupiter.api.Test;

/** The wait for access. */
class AccessPageTests extends ConnectionPages {

    @Test
    void goOnFromTheConsentToTheWaitForAccess() throws Exception {
        var id = offered();

        web.perform(get(SETTINGS + "/consented/fake/" + FakeSource.TENANT))
                .andExpect(redirectedUrl(path(id, "/access")));
        web.perform(get(SETTINGS + "/consented/fake/unknown")).andExpect(status().isNotFound());
    }

    @Test
    void waitVisiblyForThePermissionsThatAreMissing() throws Exception {
        source.consentTakes(1000, "Read.People");
        var id = consent();
        await().until(() -> !connections.get(id).missingPermissions().isEmpty());

        see(get(path(id, "/access")), "Read.People", "Next try", "every 2s");
        web.perform(get(path(id, "/access")).header("HX-Request", "true"))
                .andExpect(header().string("Vary", containsString("HX-Request")))
                .andExpect(header().doesNotExist("HX-Redirect"))
                .andExpect(content().string(not(containsString("<html"))));
        web.perform(get(path(id, "/domains"))).andExpect(redirectedUrl(path(id, "/access")));
    }

    @Test
    void goOnToTheDomainsWhenThereIsAccess() throws Exception {
        var id = offered();

        web.perform(get(path(id, "/access")).header("HX-Request", "true"))
                .andExpect(header().string("HX-Redirect", path(id, "/domains")));
        see(get(path(id, "/access")), "Access works", path(id, "/domains"));
    }

    @Test
    void sayWhyAccessWasRefusedWhatToDoAndTheWayOn() throws Exception {
        source.fail(SourceFailure.Cause.APPLICATION_DISABLED);
        var id = consent();
        await().until(() -> connections.get(id).problem() != null);

        see(
                get(path(id, "/access")),
                "The application is disabled in the tenant.",
                "fake-request-id",
                "Check again",
                "Reconnect");
        source.recover();
        web.perform(post(path(id, "/access")).with(csrf()))
                .andExpect(redirectedUrl(path(id, "/access")));
        await().until(() -> connections.get(id).consent() == ConsentState.GRANTED);
    }
}
