package dev.accesscontrol.provisioning.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.connection.DomainPeople.Refused;
import dev.accesscontrol.provisioning.connection.DomainRefusal.Cause;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceDomain;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.TenantConsented;
import dev.accesscontrol.web.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

/** What is stored of connections, and their jobs; run on each database. */
@RecordApplicationEvents
abstract class ConnectionsOnADatabase {

    private static final Map<String, DeletionLimit> CONTOSO =
            Map.of("contoso.com", DeletionLimit.DEFAULT);

    @Autowired private Connections connections;
    @Autowired private DomainSettings settings;
    @Autowired private DomainReadings readings;
    @Autowired private AccessChecks checks;
    @Autowired private FakeSource source;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private ApplicationEvents published;
    @Autowired private TransactionOperations transaction;
    @Autowired private JdbcClient sql;
    @Autowired private UserLookup lookup;
    @Autowired private UserAccounts users;

    private final String tenant = UUID.randomUUID().toString();

    @BeforeEach
    void nothingIsConnected() {
        source.reset();
        for (var table :
                List.of(
                        "scheduled_tasks",
                        "access_waits",
                        "domain_readings",
                        "domain_offers",
                        "username_clashes",
                        "runs",
                        "connection_domains",
                        "connections")) {
            sql.sql("delete from " + table).update();
        }
    }

    @Test
    void waitUntilTheConsentHasTakenEffect() {
        source.consentTakes(1, "Read.People");
        var id = consent(tenant);
        await().until(() -> !connections.get(id).missingPermissions().isEmpty());
        assertThat(checks.progress(id))
                .hasValueSatisfying(wait -> assertThat(wait.active()).isTrue());

        await().until(() -> connections.get(id).consent() == ConsentState.GRANTED);

        assertThat(source.verifications()).isEqualTo(2);
        assertThat(connections.get(id).name()).isEqualTo(FakeSource.TENANT_NAME);
        assertThat(checks.progress(id))
                .hasValueSatisfying(wait -> assertThat(wait.active()).isFalse());
    }

    @Test
    void areMadeWithTheConsentOrNotAtAll() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(consented(tenant));
            status.setRollbackOnly();
        });

        assertThat(connections.findByTenant(FakeSource.SERVICE, tenant)).isEmpty();
        assertThat(sql.sql("select count(*) from scheduled_tasks").query(Long.class).single())
                .isZero();
    }

    @Test
    void areRenewedWhenTheSameTenantConsentsTwice() {
        var id = offered(tenant);
        save(id, UpnMode.ON, CONTOSO);

        assertThat(consent(tenant)).isEqualTo(id);

        assertThat(connections.get(id).domains()).hasSize(1);
        assertThat(connections.all()).hasSize(1);
        await().until(() -> connections.get(id).consent() == ConsentState.GRANTED);
    }

    @Test
    void stopAtARefusalAndAreCheckedAgainWhenAsked() {
        source.fail(SourceFailure.Cause.MISCONFIGURED);
        var id = consent(tenant);
        await().until(() -> connections.get(id).problem() != null);

        source.recover();
        checks.checkAgain(id);

        await().until(() -> connections.get(id).consent() == ConsentState.GRANTED);
    }

    @Test
    void readDomainsAndPeopleInTheBackground() {
        source.domain("contoso.com")
                .domain(new SourceDomain("contoso.co.jp", true, true, false, false))
                .domain(new SourceDomain("fabrikam.com", false, false, false, false))
                .people("sato@contoso.com", "o'neill@contoso.com", "sato@contoso.co.jp");
        var id = granted(tenant);

        readings.refreshIfOld(id);

        var reading = finished(id);
        assertThat(reading.offers())
                .extracting(DomainOffer::name, DomainOffer::verified, DomainOffer::users)
                .containsExactly(
                        tuple("contoso.co.jp", true, 1L),
                        tuple("contoso.com", true, 2L),
                        tuple("fabrikam.com", false, null));
        assertThat(reading.clashes())
                .containsExactly(
                        new UsernameClash(
                                List.of("contoso.com", "contoso.co.jp"), 1, List.of("sato")));
        assertThat(reading.offers().get(1).people())
                .isNotNull()
                .extracting(people -> people.refusedOff().examples())
                .isEqualTo(List.of("o'neill"));
    }

    @Test
    void findUsernamesThatUsersHaveAndNameAdministratorsApart() {
        source.domain("contoso.com")
                .people("admin@contoso.com", "Sato@contoso.com", "paired@contoso.com");
        addUser("sato", null);
        addUser("paired", "Paired@contoso.com");
        var id = granted(tenant);

        readings.refresh(id);

        var people = finished(id).offers().getFirst().people();
        assertThat(people).isNotNull();
        assertThat(people.taken())
                .containsExactlyInAnyOrder(
                        new TakenNames(UpnMode.OFF, true, new Refused(1, List.of("admin"))),
                        new TakenNames(UpnMode.OFF, false, new Refused(1, List.of("Sato"))));
    }

    @Test
    void readNothingAgainThatIsFresh() {
        source.domain("contoso.com");
        var id = granted(tenant);
        readings.refreshIfOld(id);
        finished(id);

        readings.refreshIfOld(id);

        assertThat(readings.of(id).active()).isFalse();
    }

    @Test
    void forgetADomainThatTheSourceNoLongerTellsOf() {
        source.domain("contoso.com").domain("old.example");
        var id = granted(tenant);
        readings.refresh(id);
        finished(id);
        source.reset().domain("contoso.com");

        readings.refresh(id);

        assertThat(finished(id).offers())
                .extracting(DomainOffer::name)
                .containsExactly("contoso.com");
    }

    @Test
    void tellWhyAReadingFailedAndKeepWhatIsKnown() {
        source.domain("contoso.com").people("sato@contoso.com");
        var id = granted(tenant);
        readings.refresh(id);
        finished(id);
        source.fail(SourceFailure.Cause.THROTTLED);

        readings.refresh(id);

        var reading = finished(id);
        assertThat(reading.failure()).isNotNull();
        assertThat(reading.failure().cause()).isEqualTo(SourceFailure.Cause.THROTTLED);
        assertThat(reading.offers()).hasSize(1);
    }

    @Test
    void expirePlansWhenTheUpnModeOrTheDomainsChange() {
        var id = offered(tenant);

        save(id, UpnMode.ON, CONTOSO);
        save(id, UpnMode.ON, Map.of("contoso.com", new DeletionLimit(50)));
        save(id, UpnMode.OFF, Map.of("contoso.com", new DeletionLimit(50)));

        assertThat(published.stream(ConnectionSettingsChanged.class)).hasSize(2);
        assertThat(connections.get(id).domains())
                .extracting(DomainView::maxDeletionsPercent)
                .containsExactly(50);
    }

    @Test
    void refuseAnUnverifiedAnUnknownAndAnothersDomain() {
        var first = offered(tenant);
        save(first, UpnMode.ON, CONTOSO);
        var second = offered(UUID.randomUUID().toString());

        var refusals =
                save(
                        second,
                        UpnMode.ON,
                        Map.of(
                                "contoso.com", DeletionLimit.DEFAULT,
                                "fabrikam.com", DeletionLimit.DEFAULT,
                                "unknown.example", DeletionLimit.DEFAULT));

        assertThat(refusals)
                .containsExactly(
                        new DomainRefusal(
                                "contoso.com", Cause.OF_ANOTHER_CONNECTION, FakeSource.TENANT_NAME),
                        new DomainRefusal("fabrikam.com", Cause.NOT_VERIFIED, ""),
                        new DomainRefusal("unknown.example", Cause.NOT_OFFERED, ""));
        assertThat(connections.get(second).domains()).isEmpty();
    }

    @Test
    void refuseAStaleForm() {
        var id = offered(tenant);
        long shown = settings.version(id);
        settings.save(id, shown, UpnMode.ON, CONTOSO);
        settings.save(
                id, settings.version(id), UpnMode.ON, Map.of("contoso.com", new DeletionLimit(1)));

        assertThatExceptionOfType(StaleSettingsException.class)
                .isThrownBy(() -> settings.save(id, shown + 1, UpnMode.OFF, CONTOSO));
        assertThat(connections.get(id).upnMode()).isEqualTo(UpnMode.ON);
    }

    @Test
    void keepADomainWhoseRunWasStartedAtTheVeryMomentOfASave() {
        var id = offered(tenant);
        save(id, UpnMode.ON, CONTOSO);
        var domain = connections.get(id).domains().getFirst();
        activeRunOf(domain);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        sql.sql("delete from connection_domains where id = ?")
                                .param(domain.id())
                                .update());
    }

    @Test
    void findTheirDomainsById() {
        var id = offered(tenant);
        save(id, UpnMode.ON, CONTOSO);
        var domain = connections.get(id).domains().getFirst();

        assertThat(connections.domain(domain.id())).isEqualTo(domain);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> connections.domain(UUID.randomUUID()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> connections.get(UUID.randomUUID()));
    }

    @Test
    void fixTheUpnModeForEverAndLoseTheirConsent() {
        var id = offered(tenant);
        save(id, UpnMode.OFF, CONTOSO);

        connections.fixUpnMode(id);
        connections.consentLost(
                id, new SourceFailure(SourceFailure.Cause.CONSENT_LOST, "code", "request"));

        assertThat(connections.get(id).upnModeFixed()).isTrue();
        assertThat(connections.get(id).consent()).isEqualTo(ConsentState.LOST);
        assertThat(connections.get(id).problem())
                .isEqualTo(new SourceFailure(SourceFailure.Cause.CONSENT_LOST, "code", "request"));
    }

    private void addUser(String username, String upn) {
        if (lookup.findByUsername(username).isEmpty()) {
            users.add(new NewUser(username, new Profile("", "", "", "", upn, null), Role.NONE));
        }
    }

    private void activeRunOf(DomainView domain) {
        sql.sql(
                        """
                        insert into runs
                        (id, version, kind, connection_id, domain_id, domain, source, run_trigger,
                         started_by, state, active_domain_id, phase, done, added, updated, deleted,
                         skipped, failed, requested_at, cancel_requested, epoch, checkpoint_order,
                         checkpoint_position)
                        values (?, 0, 'DRY_RUN', ?, ?, ?, 'Contoso', 'MANUAL', 'admin', 'RUNNING',
                         ?, 'READING', 0, 0, 0, 0, 0, 0, current_timestamp, false, 0, 0, 0)
                        """)
                .params(
                        UUID.randomUUID(),
                        domain.connectionId(),
                        domain.id(),
                        domain.name(),
                        domain.id())
                .update();
    }

    private List<DomainRefusal> save(UUID id, UpnMode mode, Map<String, DeletionLimit> limits) {
        return settings.save(id, settings.version(id), mode, limits);
    }

    private UUID offered(String tenant) {
        source.domain("contoso.com")
                .domain(new SourceDomain("fabrikam.com", false, false, false, false));
        var id = granted(tenant);
        readings.refresh(id);
        finished(id);
        return id;
    }

    private UUID granted(String tenant) {
        var id = consent(tenant);
        await().until(() -> connections.get(id).consent() == ConsentState.GRANTED);
        return id;
    }

    private DomainReading finished(UUID id) {
        await().until(() -> readings.of(id).finishedAt() != null);
        return readings.of(id);
    }

    private UUID consent(String tenant) {
        events.publishEvent(consented(tenant));
        return connections.findByTenant(FakeSource.SERVICE, tenant).orElseThrow().id();
    }

    private static TenantConsented consented(String tenant) {
        return new TenantConsented(
                FakeSource.SERVICE, tenant, "admin@contoso.com", "admin", Instant.now());
    }
}
