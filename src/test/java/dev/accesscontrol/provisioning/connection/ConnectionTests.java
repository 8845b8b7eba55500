package dev.accesscontrol.provisioning.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.TenantConsented;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionTests {

    private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

    private final Connection connection = new Connection(consent("first@contoso.com", NOW));

    @Test
    void keepsItsSettingsWhenTheTenantConsentsAgain() {
        connection.grantAccess("Contoso");
        connection.chooseUpnMode(UpnMode.OFF);
        connection.synchronise(Map.of("contoso.com", new DeletionLimit(20)));
        connection.loseConsent(
                new SourceFailure(SourceFailure.Cause.CONSENT_LOST, null, null), Instant.EPOCH);
        var before = connection.view();

        connection.renewConsent(consent("second@contoso.com", NOW.plusSeconds(60)));

        var after = connection.view();
        assertThat(after.upnMode()).isEqualTo(UpnMode.OFF);
        assertThat(after.domains()).isEqualTo(before.domains());
        assertThat(after.name()).isEqualTo("Contoso");
        assertThat(after.consent()).isEqualTo(ConsentState.WAITING);
        assertThat(after.problem()).isNull();
        assertThat(after.consentedBy()).isEqualTo("second@contoso.com");
    }

    @Test
    void knowsSinceWhenItsConsentIsGone() {
        var failure = new SourceFailure(SourceFailure.Cause.CONSENT_LOST, null, null);
        connection.loseConsent(failure, NOW);
        connection.loseConsent(failure, NOW.plusSeconds(60));
        assertThat(connection.consentLostAt()).contains(NOW);

        connection.renewConsent(consent("second@contoso.com", NOW.plusSeconds(90)));
        assertThat(connection.consentLostAt()).isEmpty();
        connection.loseConsent(failure, NOW.plusSeconds(120));
        connection.grantAccess("Contoso");
        assertThat(connection.consentLostAt()).isEmpty();
    }

    @Test
    void changesTheUpnModeUntilItIsFixed() {
        assertThat(connection.chooseUpnMode(UpnMode.ON)).isTrue();
        assertThat(connection.chooseUpnMode(UpnMode.ON)).isFalse();
        assertThat(connection.chooseUpnMode(UpnMode.OFF)).isTrue();

        connection.fixUpnMode();

        assertThat(connection.chooseUpnMode(UpnMode.OFF)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> connection.chooseUpnMode(UpnMode.ON));
    }

    @Test
    void saysWhetherADomainHasComeOrGone() {
        var ten = DeletionLimit.DEFAULT;

        assertThat(connection.synchronise(Map.of("a.example", ten, "b.example", ten))).isTrue();
        assertThat(
                        connection.synchronise(
                                Map.of("a.example", new DeletionLimit(50), "b.example", ten)))
                .isFalse();
        assertThat(connection.synchronise(Map.of("b.example", ten))).isTrue();
        assertThat(connection.view().domains())
                .extracting(DomainView::name)
                .containsExactly("b.example");
    }

    @Test
    void keepsADomainsIdentityWhenItsLimitChanges() {
        connection.synchronise(Map.of("a.example", DeletionLimit.DEFAULT));
        var id = connection.view().domains().getFirst().id();

        assertThat(connection.allowDeletions(id, new DeletionLimit(0))).isTrue();

        assertThat(connection.view().domains())
                .isEqualTo(List.of(new DomainView(id, connection.id(), "a.example", 0)));
    }

    @Test
    void goesByTheTenantsIdUntilTheNameIsKnown() {
        assertThat(connection.view().name()).isEqualTo("tenant");
        connection.grantAccess(" ");
        assertThat(connection.view().name()).isEqualTo("tenant");
    }

    @Test
    void storesNoMoreOfASourcesTextThanFits() {
        connection.refuseAccess(
                new SourceFailure(
                        SourceFailure.Cause.UNEXPECTED_ANSWER, "x".repeat(300), "y".repeat(300)));

        var problem = connection.view().problem();
        assertThat(problem).isNotNull();
        assertThat(problem.code()).hasSize(100);
        assertThat(problem.requestId()).hasSize(100);
    }

    private static TenantConsented consent(String by, Instant at) {
        return new TenantConsented("fake", "tenant", by, "admin", at);
    }
}
