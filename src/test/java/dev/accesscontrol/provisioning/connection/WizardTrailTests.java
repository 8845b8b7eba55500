package dev.accesscontrol.provisioning.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.Sources;
import dev.accesscontrol.provisioning.source.TenantConsented;
import dev.accesscontrol.web.WizardSteps.State;
import dev.accesscontrol.web.WizardSteps.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WizardTrailTests {

    private final Sources sources = mock();
    private final WizardTrail trail = new WizardTrail(sources);
    private final ConnectionView connection =
            new Connection(
                            new TenantConsented(
                                    FakeSource.SERVICE,
                                    "tenant",
                                    "admin@contoso.com",
                                    "admin",
                                    Instant.EPOCH))
                    .view();
    private final String base = "/admin/provisioning/connections/" + connection.id();

    @BeforeEach
    void oneSource() {
        var source = new FakeSource();
        when(sources.all()).thenReturn(List.of(source));
        when(sources.of(FakeSource.SERVICE)).thenReturn(source);
    }

    @Test
    void leadsBackToTheStepsBeforeAndNotToThoseAhead() {
        assertThat(trail.forStep(connection, "fake").steps())
                .containsExactly(
                        new Step("wizard.step.connect", State.DONE, base + "/access"),
                        new Step("wizard.step.domains", State.DONE, base + "/domains"),
                        new Step("wizard.step.fake", State.CURRENT, null),
                        new Step("wizard.step.dry-run", State.AHEAD, null),
                        new Step("wizard.step.sync", State.AHEAD, null),
                        new Step("wizard.step.result", State.AHEAD, null));
    }

    @Test
    void goesFromTheDomainsToTheSourcesOwnStepAndFromThereToTheDryRun() {
        assertThat(trail.next(connection, WizardTrail.DOMAINS)).isEqualTo(base + "/fake");
        assertThat(trail.next(connection, "fake")).isEqualTo(base + "/dry-run");
        assertThat(trail.next(connection, WizardTrail.RESULT)).isEqualTo(base);
    }

    @Test
    void startsWithConnecting() {
        assertThat(trail.beforeConnecting().steps())
                .hasSize(6)
                .first()
                .isEqualTo(new Step("wizard.step.connect", State.CURRENT, null));
    }
}
