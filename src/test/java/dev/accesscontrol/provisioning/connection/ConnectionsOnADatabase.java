package dev.accesscontrol.provisioning.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.provisioning.connection.DomainRefusal.Cause;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.web.NotFoundException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What is stored of connections, and their jobs; run on each database. */
abstract class ConnectionsOnADatabase extends SomeConnections {

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
}
