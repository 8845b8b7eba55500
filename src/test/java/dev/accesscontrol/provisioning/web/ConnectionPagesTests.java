package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.WithFakeSource;
import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.connection.DomainReadings;
import dev.accesscontrol.provisioning.connection.DomainSettings;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceDomain;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceUser;
import dev.accesscontrol.provisioning.source.TenantConsented;
import dev.accesscontrol.testing.ConsoleTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConsoleTest
@WithFakeSource
@WithMockUser(username = "admin", roles = "GLOBAL_ADMIN")
class ConnectionPagesTests {

    private static final String SETTINGS = "/admin/provisioning";

    @Autowired private MockMvc web;
    @Autowired private Connections connections;
    @Autowired private DomainReadings readings;
    @Autowired private DomainSettings settings;
    @Autowired private FakeSource source;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private UserLookup users;
    @Autowired private Runs runs;
    @Autowired private JdbcClient sql;

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
    void countWhoComesFromAnActiveDirectoryBeforeYouStart() throws Exception {
        source.people(
                new SourceUser(
                        "1", "a@contoso.com", null, null, null, null, null, false, false, true));
        offered();

        see(get(SETTINGS + "/before-you-start"), "1 person of contoso.com");
    }

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
    void nameTheAdministratorWhoseUsernameAPersonWouldGet() throws Exception {
        source.domain("contoso.com").people("admin@contoso.com");
        var id = offered();

        see(
                get(path(id, "/domains")),
                "admin is an administrator here, and a person of contoso.com would get that");
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
    void readAgainWhenAskedTo() throws Exception {
        var id = offered();

        web.perform(post(path(id, "/domains/refresh")).with(csrf()))
                .andExpect(redirectedUrl(path(id, "/domains")));

        await().until(() -> readings.of(id).finishedAt() != null);
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

    private void see(MockHttpServletRequestBuilder request, String... texts) throws Exception {
        var answer = web.perform(request).andExpect(status().isOk());
        for (var text : texts) {
            answer.andExpect(content().string(containsString(text)));
        }
    }

    private void ran(DomainView domain, RunKind kind) {
        when(runs.latest(domain.id(), kind))
                .thenReturn(Optional.of(SampleRuns.run(domain, kind, RunState.SUCCEEDED)));
    }

    private void failed(DomainView domain, SourceFailure.Cause cause, Instant at) {
        when(runs.latest(domain.id(), RunKind.DRY_RUN))
                .thenReturn(Optional.of(SampleRuns.failed(domain, cause, at)));
    }

    private void runOf(DomainView domain, String kind, String state, long added) {
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

    private MockHttpServletRequestBuilder onlyJapan(UUID id) {
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

    private MockHttpServletRequestBuilder saved(UUID id, String mode, String maxDeletions) {
        return post(path(id, "/domains"))
                .with(csrf())
                .param("version", version(id))
                .param("upnMode", mode)
                .param("rows[0].name", "contoso.com")
                .param("rows[0].ticked", "true")
                .param("rows[0].maxDeletions", maxDeletions);
    }

    private String version(UUID id) {
        return String.valueOf(settings.version(id));
    }

    private UUID offered() {
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

    private UUID consent() {
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

    private static String path(UUID id, String page) {
        return "/admin/provisioning/connections/" + id + page;
    }

    private static String encoded(String path) {
        return path.replace("[", "%5B").replace("]", "%5D");
    }
}
