package dev.accesscontrol.microsoft365.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.microsoft365.RecordingSink;
import dev.accesscontrol.microsoft365.web.ConnectFailure.Reason;
import dev.accesscontrol.provisioning.source.AccessCheck;
import dev.accesscontrol.provisioning.source.PersonKey;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.sandbox.SandboxSettings;
import dev.accesscontrol.sandbox.SandboxTenant;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way through the simulated tenant, over HTTP: what this module does in earnest. */
class SandboxTests {

    private static final String ADMINISTRATOR = "admin@contoso.com";
    private static final String MEMBER = "AdeleV@contoso.com";

    private static SandboxTenant sandbox;

    private SandboxJourney journey;

    @BeforeAll
    static void start() {
        sandbox = SandboxTenant.start(SandboxSettings.of("--port=0", "--users=2300"));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void begin() {
        sandbox.reset();
        journey = new SandboxJourney(sandbox);
    }

    @Test
    void connectsAndReadsEverybodyOfADomain() {
        var tenant = journey.consentAs(ADMINISTRATOR);
        assertThat(journey.signInTo(tenant).tenant()).isEqualTo(tenant);

        var source = journey.source();
        assertThat(source.verify(tenant)).isEqualTo(new AccessCheck.Granted("Contoso"));
        assertThat(source.domains(tenant)).anyMatch(domain -> domain.name().equals("contoso.com"));
        var sink = new RecordingSink();
        source.listUsers(tenant, "contoso.com", sink);
        assertThat(sink.upns())
                .hasSize(Math.toIntExact(source.countUsers(tenant, "contoso.com")))
                .hasSizeGreaterThan(1000)
                .doesNotHaveDuplicates()
                .allMatch(upn -> upn.toLowerCase(Locale.ROOT).endsWith("@contoso.com"));
        var somebody = PersonKey.ofUpn(sink.upns().getFirst(), null);
        var nobody = PersonKey.ofObject(UUID.randomUUID().toString());
        assertThat(source.confirm(tenant, List.of(somebody, nobody), () -> {}))
                .hasEntrySatisfying(
                        somebody,
                        there -> assertThat(there).isInstanceOf(PresenceCheck.Present.class))
                .containsEntry(nobody, new PresenceCheck.Absent());
    }

    @Test
    void waitsForTheRolesOfAFreshConsent() {
        sandbox.contoso().consent().becomeEffectiveAfter(Duration.ofMillis(1_500));
        try {
            var tenant = journey.consentAs(ADMINISTRATOR);
            assertThat(journey.source().verify(tenant)).isInstanceOf(AccessCheck.Missing.class);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> journey.source().verify(tenant) instanceof AccessCheck.Granted);
        } finally {
            sandbox.contoso().consent().becomeEffectiveAfter(Duration.ZERO);
        }
    }

    @Test
    void refusesAnOrdinaryMemberWhoBringsAnAdministratorsConsent() {
        var tenant = journey.consentAs(ADMINISTRATOR);
        journey.takeAnotherBrowser();
        assertThat(journey.failedSignIn(tenant, MEMBER).text())
                .isEqualTo(key(Reason.NOT_GLOBAL_ADMINISTRATOR));
    }

    @Test
    void tellsThatTheConsentWasDeclined() {
        assertThat(journey.declineAs(ADMINISTRATOR).text()).isEqualTo(key(Reason.DECLINED));
    }

    @Test
    void tellsThatTheApplicationWasRemoved() {
        var tenant = journey.consentAs(ADMINISTRATOR);
        sandbox.contoso().consent().removeApplication();
        assertThat(
                        catchThrowableOfType(
                                        SourceException.class,
                                        () -> journey.source().domains(tenant))
                                .failure())
                .satisfies(failure -> {
                    assertThat(failure.cause()).isEqualTo(Cause.CONSENT_LOST);
                    assertThat(failure.code()).isEqualTo("AADSTS7000229");
                    assertThat(failure.requestId()).isNotBlank();
                });
    }

    private static String key(Reason reason) {
        return ConnectFailure.of(reason).text();
    }
}
