package dev.accesscontrol.provisioning.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.WithFakeSource;
import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.connection.DomainReadings;
import dev.accesscontrol.provisioning.connection.DomainSettings;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceDomain;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.TenantConsented;
import dev.accesscontrol.testing.ConsoleTest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConsoleTest
@WithFakeSource
@WithMockUser(username = "admin", roles = "GLOBAL_ADMIN")
abstract class ConnectionPages {

    static final String SETTINGS = "/admin/provisioning";

    @Autowired MockMvc web;
    @Autowired Connections connections;
    @Autowired DomainReadings readings;
    @Autowired DomainSettings settings;
    @Autowired FakeSource source;
    @Autowired ApplicationEventPublisher events;
    @Autowired UserLookup users;
    @Autowired Runs runs;
    @Autowired JdbcClient sql;

    @BeforeEach
    void nothingIsConnected() {
        source.reset();
        for (var table :
                new String[] {
                    "scheduled_tasks",
                    "access_waits",
                    "domain_readings",
                    "domain_offers",
                    "username_clashes",
                    "runs",
                    "connection_domains",
                    "connections"
                }) {
            sql.sql("delete from " + table).update();
        }
    }

    void see(MockHttpServletRequestBuilder request, String... texts) throws Exception {
        var answer = web.perform(request).andExpect(status().isOk());
        for (var text : texts) {
            answer.andExpect(content().string(containsString(text)));
        }
    }

    void ran(DomainView domain, RunKind kind) {
        when(runs.latest(domain.id(), kind))
                .thenReturn(Optional.of(SampleRuns.run(domain, kind, RunState.SUCCEEDED)));
    }

    void failed(DomainView domain, SourceFailure.Cause cause, Instant at) {
        when(runs.latest(domain.id(), RunKind.DRY_RUN))
                .thenReturn(Optional.of(SampleRuns.failed(domain, cause, at)));
    }

    void runOf(DomainView domain, String kind, String state, long added) {
        sql.sql(
                        """
                        insert into runs
                        (id, version, kind, connection_id, domain_id, domain, source, run_trigger,
                         started_by, state, active_domain_id, phase, done, added, updated, deleted,
                         skipped, failed, requested_at, cancel_requested, epoch, checkpoint_order,
                         checkpoint_position)
                        values (:id, 0, :kind, :connection, :domain, :name, 'Contoso', 'MANUAL',
                         'admin', :state, :active, 'READING', 0, :added, 0, 0, 0, 0,
                         current_timestamp, false, 0, 0, 0)
                        """)
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("connection", domain.connectionId())
                .param("domain", domain.id())
                .param("name", domain.name())
                .param("state", state)
                .param("active", state.equals("RUNNING") ? domain.id() : null)
                .param("added", added)
                .update();
    }

    MockHttpServletRequestBuilder onlyJapan(UUID id) {
        return post(path(id, "/domains"))
                .with(csrf())
                .param("version", version(id))
                .param("upnMode", "ON")
                .param("rows[0].name", "contoso.com")
                .param("rows[0].maxDeletions", "10")
                .param("rows[1].name", "contoso.co.jp")
                .param("rows[1].ticked", "true")
                .param("rows[1].maxDeletions", "10");
    }

    MockHttpServletRequestBuilder saved(UUID id, String mode, String maxDeletions) {
        return post(path(id, "/domains"))
                .with(csrf())
                .param("version", version(id))
                .param("upnMode", mode)
                .param("rows[0].name", "contoso.com")
                .param("rows[0].ticked", "true")
                .param("rows[0].maxDeletions", maxDeletions);
    }

    String version(UUID id) {
        return String.valueOf(settings.version(id));
    }

    UUID offered() {
        source.domain("contoso.com")
                .domain("contoso.co.jp")
                .domain(new SourceDomain("fabrikam.com", false, false, false, false))
                .people("sato@contoso.com", "o'neill@contoso.com", "sato@contoso.co.jp");
        var id = consent();
        await().until(() -> connections.get(id).consent() == ConsentState.GRANTED);
        readings.refresh(id);
        await().until(() -> readings.of(id).finishedAt() != null);
        return id;
    }

    UUID consent() {
        events.publishEvent(
                new TenantConsented(
                        FakeSource.SERVICE,
                        FakeSource.TENANT,
                        "admin@contoso.com",
                        "admin",
                        Instant.now()));
        return connections
                .findByTenant(FakeSource.SERVICE, FakeSource.TENANT)
                .map(ConnectionView::id)
                .orElseThrow();
    }

    static String path(UUID id, String page) {
        return "/admin/provisioning/connections/" + id + page;
    }

    static String encoded(String path) {
        return path.replace("[", "%5B").replace("]", "%5D");
    }
}
