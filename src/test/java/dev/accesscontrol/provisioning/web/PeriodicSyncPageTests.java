package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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

import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Periodic sync in [View Details], in the overview and at the end of the wizard. */
class PeriodicSyncPageTests extends ConnectionPages {

    private static final String ENABLE = "Enable Periodic Sync";

    private UUID id;
    private DomainView domain;

    @BeforeEach
    void connectOneDomain() throws Exception {
        id = offered();
        web.perform(saved(id, "ON", "10"));
        domain = connections.get(id).domains().getFirst();
    }

    @Test
    void isNotPossibleBeforeASyncHasSucceeded() throws Exception {
        see(get(path(id, "")), "disabled=\"disabled\"", "after the first successful sync");

        web.perform(decide(domain.id(), true)).andExpect(redirectedUrl(path(id, "")));

        assertThat(schedules()).isZero();
        runOf(domain, "SYNC", "FAILED", 0);
        see(get(path(id, "")), "after the first successful sync");
    }

    @Test
    void isEnabledAndDisabledByAPressOrTwo() throws Exception {
        runOf(domain, "SYNC", "SUCCEEDED", 3);
        see(get(path(id, "")), ENABLE, "Disabled");

        web.perform(decide(domain.id(), true)).andExpect(redirectedUrl(path(id, "")));
        web.perform(decide(domain.id(), true)).andExpect(redirectedUrl(path(id, "")));
        see(get(path(id, "")), "Disable Periodic Sync", "Enabled by admin", "Next run:");

        web.perform(decide(domain.id(), false)).andExpect(redirectedUrl(path(id, "")));
        web.perform(decide(domain.id(), false)).andExpect(redirectedUrl(path(id, "")));
        see(get(path(id, "")), ENABLE, "Disabled by admin");
    }

    @Test
    void isOfConnectionsAndDomainsThatBelongTogether() throws Exception {
        runOf(domain, "SYNC", "SUCCEEDED", 3);
        var elsewhere = path(UUID.randomUUID(), "");
        web.perform(
                        post(elsewhere + "/domains/" + domain.id() + "/periodic-sync")
                                .with(csrf())
                                .param("enabled", "true"))
                .andExpect(status().isNotFound());
        web.perform(decide(UUID.randomUUID(), true)).andExpect(status().isNotFound());
        web.perform(post(elsewhere + "/periodic-sync").with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(schedules()).isZero();
    }

    @Test
    void isSeenByReadOnlyAdministratorsWithoutButtons() throws Exception {
        runOf(domain, "SYNC", "SUCCEEDED", 3);
        var reader = user("reader").roles("READ_ONLY_ADMIN");
        web.perform(get(path(id, "")).with(reader))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Periodic Sync"),
                                                containsString("contoso.co.jp"),
                                                not(containsString(ENABLE)),
                                                not(containsString("?add=")),
                                                not(containsString("/domains/refresh")))));
        web.perform(get(SETTINGS).with(reader))
                .andExpect(content().string(not(containsString(ENABLE))));
        web.perform(decide(domain.id(), true).with(reader)).andExpect(status().isForbidden());
        web.perform(post(path(id, "/periodic-sync")).with(csrf()).with(reader))
                .andExpect(status().isForbidden());
    }

    @Test
    void saysSinceWhenTheConsentIsGoneAndOffersToReconnect() throws Exception {
        runOf(domain, "SYNC", "SUCCEEDED", 3);
        web.perform(decide(domain.id(), true));
        connections.consentLost(
                id, new SourceFailure(SourceFailure.Cause.CONSENT_LOST, "code", "request"));

        see(get(path(id, "")), "Stopped", "Consent lost since", "Reconnect");
        see(get(SETTINGS), "Stopped");
        web.perform(get(path(id, "")))
                .andExpect(content().string(not(containsString("Next run:"))));
    }

    @Test
    void isOfferedInTheOverviewUntilSomebodyDecides() throws Exception {
        web.perform(get(SETTINGS)).andExpect(content().string(not(containsString(ENABLE))));
        runOf(domain, "SYNC", "COMPLETED_WITH_FAILURES", 3);
        see(get(SETTINGS), ENABLE);

        web.perform(post(path(id, "/periodic-sync")).with(csrf()))
                .andExpect(redirectedUrl(path(id, "")));
        assertThat(schedules()).isEqualTo(1);
        see(get(SETTINGS), "Next run:");

        web.perform(decide(domain.id(), false));
        web.perform(get(SETTINGS)).andExpect(content().string(not(containsString(ENABLE))));
        web.perform(post(path(id, "/periodic-sync")).with(csrf()));
        see(get(path(id, "")), "Disabled by admin");
    }

    @Test
    void isOfferedAtTheEndOfTheWizard() throws Exception {
        runOf(domain, "SYNC", "SUCCEEDED", 3);
        when(runs.latest(domain.id(), RunKind.SYNC))
                .thenReturn(Optional.of(SampleRuns.run(domain, RunKind.SYNC, RunState.SUCCEEDED)));
        see(get(path(id, "/result")), ENABLE, path(id, "/periodic-sync"));

        web.perform(decide(domain.id(), true));
        web.perform(get(path(id, "/result")))
                .andExpect(content().string(not(containsString(ENABLE))));
    }

    @Test
    void showsAPlanThatWaitsForADecision() throws Exception {
        runOf(domain, "SYNC", "SUCCEEDED", 3);
        var plan = held();
        see(get(SETTINGS), "Waiting for your decision");
        web.perform(decide(domain.id(), true));
        see(
                get(path(id, "")),
                "Waiting for your decision",
                "/admin/provisioning/plans/" + plan,
                "Look at the plan and decide");
    }

    @Test
    void doesNotLeadBackIntoTheWizardWhenALaterSyncFails() throws Exception {
        runOf(domain, "SYNC", "SUCCEEDED", 3);
        when(runs.latest(domain.id(), RunKind.SYNC))
                .thenReturn(Optional.of(SampleRuns.run(domain, RunKind.SYNC, RunState.FAILED)));

        web.perform(get(path(id, "")))
                .andExpect(content().string(not(containsString("Continue setup"))));
    }

    @Test
    void standsBesideTheUsersOfBothSides() throws Exception {
        when(users.countInDomain("contoso.com")).thenReturn(1238L);
        see(get(path(id, "")), ": 2<", "Access Control: 1,238");
    }

    @Test
    void standsAboveTheOtherDomainsOfTheTenant() throws Exception {
        see(
                get(path(id, "")),
                "Other domains of the tenant",
                "domains?add=contoso.co.jp",
                "not verified at the source");
        web.perform(get(path(id, "")))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                not(containsString("add=fabrikam.com")),
                                                not(containsString("add=contoso.com")))));
        var settings = web.perform(get(path(id, "/domains?add=contoso.co.jp")));
        assertThat(ticked(settings.andReturn().getResponse().getContentAsString())).isEqualTo(2);
    }

    private static long ticked(String page) {
        return page.lines()
                .filter(line -> line.contains("checked=\"checked\"") && line.contains(".ticked"))
                .count();
    }

    private UUID held() {
        var plan = UUID.randomUUID();
        sql.sql(
                        """
                        insert into plans (id, version, dry_run_id, connection_id, domain_id, domain,
                          upn_mode, link_source, state, made_at, expires_at, first_import, adds,
                          updates, deletes, skips, conflicts, warnings, unchanged, source_users,
                          domain_users)
                        values (:id, 0, :id, :connection, :domain, :name, 'ON', 'fake', 'HELD', :now,
                          :now, false, 0, 0, 42, 0, 0, 0, 0, 0, 240)
                        """)
                .param("id", plan)
                .param("connection", id)
                .param("domain", domain.id())
                .param("name", domain.name())
                .param("now", OffsetDateTime.now())
                .update();
        runOf(domain, "SYNC", "CANCELLED_BY_DELETION_LIMIT", 0);
        sql.sql(
                        """
                        update runs set plan_id = ?, deletions = 42, domain_users = 240,
                          limit_percent = 10 where state = 'CANCELLED_BY_DELETION_LIMIT'
                        """)
                .param(plan)
                .update();
        sql.sql(
                        "update plans set sync_run_id = (select id from runs where plan_id = ?) where id = ?")
                .params(plan, plan)
                .update();
        return plan;
    }

    private long schedules() {
        return sql.sql("select count(*) from periodic_syncs where enabled")
                .query(Long.class)
                .single();
    }

    private MockHttpServletRequestBuilder decide(UUID domainId, boolean enabled) {
        return post(path(id, "/domains/" + domainId + "/periodic-sync"))
                .with(csrf())
                .param("enabled", String.valueOf(enabled));
    }
}
