package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.run.RunGuards;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** [View Details] of a connection. */
class ConnectionDetailsPageTests extends ConnectionPages {

    @Test
    void offerToReconnectAlways() throws Exception {
        var id = offered();
        see(get(path(id, "")), "Reconnect");
        web.perform(get(path(id, "")).with(user("reader").roles("READ_ONLY_ADMIN")))
                .andExpect(content().string(not(containsString("Reconnect"))));
    }

    @Test
    void showThatTheLatestRunHadNoAccess() throws Exception {
        var id = offered();
        web.perform(saved(id, "ON", "10"));
        var domain = connections.get(id).domains().getFirst();
        var later = connections.get(id).consentedAt().plusSeconds(60);
        failed(domain, SourceFailure.Cause.PERMISSION_MISSING, later);

        see(get(path(id, "")), "A permission is missing", "request-7");
        see(get(SETTINGS), "No access");

        failed(domain, SourceFailure.Cause.THROTTLED, later);
        web.perform(get(path(id, "")))
                .andExpect(content().string(not(containsString("request-7"))));
        failed(domain, SourceFailure.Cause.PERMISSION_MISSING, later.minusSeconds(120));
        web.perform(get(path(id, "")))
                .andExpect(content().string(not(containsString("request-7"))));
    }

    @Test
    void tellWhenTheCertificateEndsAndWarnThirtyDaysBefore() throws Exception {
        var id = offered();
        source.credentialEndsAt(Instant.now().plus(Duration.ofDays(31)));
        see(get(path(id, "")), "valid until");
        web.perform(get(SETTINGS)).andExpect(content().string(not(containsString("valid until"))));

        source.credentialEndsAt(Instant.now().plus(Duration.ofDays(29)));
        see(get(path(id, "")), "after that, nothing can be read");
        see(get(SETTINGS), "after that, nothing can be read");
    }

    @Test
    void explainALimitThatIsBeingTyped() throws Exception {
        when(users.countInDomain("contoso.com")).thenReturn(1240L);
        var id = offered();
        var meaning = path(id, "/domains/meaning?domain=contoso.com&rows[0].maxDeletions=");

        web.perform(get(URI.create(encoded(meaning + "50"))))
                .andExpect(content().string(containsString("= at most 620")));
        web.perform(get(URI.create(encoded(meaning + "x"))))
                .andExpect(content().string(not(containsString("at most"))));
    }

    @Test
    void showTheDetailsOfAConnectionWithItsLastRuns() throws Exception {
        when(users.countInDomain("contoso.com")).thenReturn(1240L);
        var id = offered();
        web.perform(saved(id, "ON", "10"));
        var domain = connections.get(id).domains().getFirst();
        ran(domain, RunKind.DRY_RUN);

        see(
                get(path(id, "")),
                "admin@contoso.com",
                "10 % of 1,240 users = at most 124",
                "Add 120, Update 3, Delete 0",
                "kind=DRY_RUN&amp;domain=contoso.com",
                path(id, "/dry-run/" + domain.id()),
                "Sync Now",
                "Add domain");
    }

    @Test
    void askAboutAListingThatHasShrunk() throws Exception {
        var id = offered();
        web.perform(saved(id, "ON", "10"));
        var domain = connections.get(id).domains().getFirst();
        var listing = new RunGuards.ShrunkListing(1240, 300, null, null, true);
        var run = Contoso.run(domain, new RunGuards(null, null, listing)).shrunk();
        when(runs.shrunk(domain.id())).thenReturn(Optional.of(run));

        see(get(path(id, "")), "1,240 people last time, 300 now.", Paths.run(run.id()));
    }

    @Test
    void changeTheLimitOfOneDomain() throws Exception {
        var id = offered();
        web.perform(saved(id, "ON", "10"));
        var domain = connections.get(id).domains().getFirst();
        var limit = path(id, "/domains/" + domain.id() + "/limit");
        var shown = version(id);

        web.perform(post(limit).with(csrf()).param("version", shown).param("percent", "101"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"101\"")));
        web.perform(post(limit).with(csrf()).param("version", shown).param("percent", "5"))
                .andExpect(redirectedUrl(path(id, "")));
        web.perform(post(limit).with(csrf()).param("version", shown).param("percent", "7"))
                .andExpect(status().isConflict());

        assertThat(connections.domain(domain.id()).maxDeletionsPercent()).isEqualTo(5);
    }
}
