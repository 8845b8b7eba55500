package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connected tenant as pages and runs read it.
 *
 * @param name the tenant's display name, or its id until that is known
 * @param missingPermissions what the access check still waits for
 * @param problem why the last access check failed
 * @param upnMode null until domain settings were saved
 * @param upnModeFixed true after the first executed sync: it cannot be undone
 */
public record ConnectionView(
        UUID id,
        String service,
        String tenant,
        String name,
        ConsentState consent,
        List<String> missingPermissions,
        @Nullable SourceFailure problem,
        @Nullable UpnMode upnMode,
        boolean upnModeFixed,
        String consentedBy,
        Instant consentedAt,
        List<DomainView> domains) {

    /** The name of this tenant in {@code SourceLink}s. */
    public String linkSource() {
        return service + ":" + tenant;
    }
}
