package dev.accesscontrol.provisioning.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.accesscontrol.provisioning.connection.AccessAnswers.Question;
import dev.accesscontrol.provisioning.source.AccessCheck;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.provisioning.source.TenantConsented;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AccessAnswersTests {

    private static final Instant CONSENT = Instant.parse("2026-11-24T05:00:00Z");

    private final Connection connection =
            new Connection(
                    new TenantConsented("fake", "tenant", "admin@contoso.com", "admin", CONSENT));
    private final AccessWait wait = new AccessWait(connection.id(), CONSENT);
    private final StoredConnections connections = mock();
    private final AccessWaits waits = mock();

    @BeforeEach
    void stored() {
        when(connections.get(connection.id())).thenReturn(connection);
        when(waits.findById(connection.id())).thenReturn(Optional.of(wait));
    }

    @Test
    void grantsAccessUnderTheTenantsName() {
        assertThat(take(new AccessCheck.Granted("Contoso"), CONSENT)).isEmpty();

        assertThat(connection.view().consent()).isEqualTo(ConsentState.GRANTED);
        assertThat(connection.view().name()).isEqualTo("Contoso");
    }

    @Test
    void saysWhichPermissionsItWaitsFor() {
        assertThat(take(new AccessCheck.Missing(List.of("Read.People")), CONSENT)).isPresent();

        assertThat(connection.view().missingPermissions()).containsExactly("Read.People");
        assertThat(connection.view().consent()).isEqualTo(ConsentState.WAITING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Cause.class,
            names = {"UNREACHABLE", "THROTTLED", "INCOMPLETE", "UNEXPECTED_ANSWER"})
    void triesAgainWhatMayPass(Cause cause) {
        assertThat(take(refused(cause), CONSENT)).isPresent();

        assertThat(connection.view().problem()).extracting(SourceFailure::cause).isEqualTo(cause);
    }

    @ParameterizedTest
    @EnumSource(
            value = Cause.class,
            names = {
                "APPLICATION_DISABLED",
                "BLOCKED_BY_POLICY",
                "TENANT_NOT_FOUND",
                "MISCONFIGURED"
            })
    void stopsAtWhatOnlyAPersonCanMend(Cause cause) {
        assertThat(take(refused(cause), CONSENT)).isEmpty();

        assertThat(connection.view().problem()).extracting(SourceFailure::cause).isEqualTo(cause);
        assertThat(wait.progress(CONSENT).active()).isFalse();
    }

    @Test
    void doesNotBelieveInALostConsentThatWasGivenAMomentAgo() {
        assertThat(take(refused(Cause.CONSENT_LOST), CONSENT.plusSeconds(299))).isPresent();

        assertThat(connection.view().consent()).isEqualTo(ConsentState.WAITING);
    }

    @Test
    void losesAConsentThatTheSourceDoesNotKnow() {
        assertThat(take(refused(Cause.CONSENT_LOST), CONSENT.plusSeconds(300))).isEmpty();

        assertThat(connection.view().consent()).isEqualTo(ConsentState.LOST);
    }

    @ParameterizedTest
    @EnumSource(value = Cause.class, mode = Mode.MATCH_ALL, names = ".*")
    void hasAnAnswerForEveryCause(Cause cause) {
        take(refused(cause), CONSENT);

        assertThat(wait.progress(CONSENT).tries()).isEqualTo(1);
    }

    @Test
    void asksAtOnceAgainWhenTheWaitWasStartedAnewMeanwhile() {
        var earlier = new Question("fake", "tenant", wait.episode());
        wait.startAgain(CONSENT);

        assertThat(answers(CONSENT).take(connection.id(), earlier, refused(Cause.MISCONFIGURED)))
                .contains(CONSENT);
        assertThat(connection.view().problem()).isNull();
    }

    @Test
    void asksNothingWhenTheWaitIsOver() {
        take(new AccessCheck.Granted("Contoso"), CONSENT);

        assertThat(answers(CONSENT).question(connection.id())).isEmpty();
    }

    private static AccessCheck refused(Cause cause) {
        return new AccessCheck.Refused(new SourceFailure(cause, "code", "request"));
    }

    private Optional<Instant> take(AccessCheck answer, Instant now) {
        var question = new Question("fake", "tenant", wait.episode());
        return answers(now).take(connection.id(), question, answer);
    }

    private AccessAnswers answers(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new AccessAnswers(connections, waits, new ConsentLoss(_ -> {}, clock), clock);
    }
}
