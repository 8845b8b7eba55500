package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.ConnectionTrail;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a source's own set-up page where in the wizard it stands. */
@Component
class SetupTrail implements ConnectionTrail {

    private final Connections connections;
    private final WizardTrail trail;

    SetupTrail(Connections connections, WizardTrail trail) {
        this.connections = connections;
        this.trail = trail;
    }

    @Override
    public Optional<Trail> find(String service, UUID connection, String stepKey) {
        return connections
                .find(connection)
                .filter(found -> found.service().equals(service))
                .map(found ->
                        new Trail(
                                found.tenant(),
                                found.name(),
                                trail.forStep(found, stepKey),
                                trail.next(found, stepKey)));
    }
}
