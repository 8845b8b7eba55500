package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.web.TargetKind;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What acts of the wizard and of its logs are about. */
@Configuration(proxyBeanMethods = false)
class ProvisioningTargets {

    @Bean
    TargetKind connectionTargets(Connections connections) {
        return new TargetKind(
                "connections",
                Set.of("connections"),
                "/admin/provisioning/connections/{id}",
                id -> connections.find(id).map(ConnectionView::name));
    }

    @Bean
    TargetKind domainTargets(Connections connections) {
        return new TargetKind(
                "domains",
                Set.of("domains", "dry-run"),
                "",
                id -> Optional.of(connections.domain(id).name()));
    }

    @Bean
    TargetKind planTargets(Plans plans) {
        return new TargetKind(
                "plans",
                Set.of("plans"),
                "/admin/provisioning/plans/{id}",
                id -> Optional.of(plans.get(id).domain()));
    }

    @Bean
    TargetKind runTargets(Runs runs) {
        return new TargetKind(
                "runs",
                Set.of("runs"),
                Paths.LOGS + "/{id}",
                id -> Optional.of(runs.get(id).domain()));
    }
}
