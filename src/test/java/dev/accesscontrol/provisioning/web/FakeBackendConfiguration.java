package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.log.SyncLogs;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SetupStep;
import dev.accesscontrol.provisioning.source.SourceProvider;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts a {@link FakeBackend} under the pages. */
@TestConfiguration(proxyBeanMethods = false)
class FakeBackendConfiguration {

    @Bean
    FakeBackend fakeBackend() {
        return new FakeBackend();
    }

    @Bean
    @Primary
    Connections fakeConnections(FakeBackend backend) {
        return backend.asConnections;
    }

    @Bean
    @Primary
    Runs fakeRuns(FakeBackend backend) {
        return backend.asRuns;
    }

    @Bean
    @Primary
    Plans fakePlans(FakeBackend backend) {
        return backend.asPlans;
    }

    @Bean
    @Primary
    SyncLogs fakeLogs(FakeBackend backend) {
        return backend.asLogs;
    }

    /** A service with a set-up step of its own, so that the trail is as long as the real one. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SourceProvider fakeProvider() {
        return new FakeSource() {
            @Override
            public String service() {
                return "microsoft365";
            }

            @Override
            public List<SetupStep> setupSteps() {
                return List.of(
                        new SetupStep(
                                "powershell",
                                "/admin/provisioning/connections/{connection}/powershell",
                                "microsoft365/permission-notice :: checking"));
            }
        };
    }
}
