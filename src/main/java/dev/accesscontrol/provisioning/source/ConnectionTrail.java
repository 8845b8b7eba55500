package dev.accesscontrol.provisioning.source;

import dev.accesscontrol.web.WizardSteps;
import java.util.Optional;
import java.util.UUID;

/** What a source's own set-up page needs to know of the connection it is shown for. */
public interface ConnectionTrail {

    /** Empty when there is no such connection of that service. */
    Optional<Trail> find(String service, UUID connection, String stepKey);

    /**
     * @param next the path that [Continue] leads to
     */
    record Trail(String tenant, String tenantName, WizardSteps steps, String next) {}
}
