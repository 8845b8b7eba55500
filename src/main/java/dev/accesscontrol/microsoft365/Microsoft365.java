package dev.accesscontrol.microsoft365;

import dev.accesscontrol.provisioning.source.AccessCheck;
import dev.accesscontrol.provisioning.source.ChangeRound;
import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.PersonKey;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import dev.accesscontrol.provisioning.source.SetupStep;
import dev.accesscontrol.provisioning.source.SourceDomain;
import dev.accesscontrol.provisioning.source.SourceProvider;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Microsoft 365 as a service that people are imported from. */
@Component
public class Microsoft365 implements SourceProvider {

    public static final String SERVICE = "microsoft365";
    public static final String POWERSHELL = "powershell";
    public static final String CONNECT_PATH = "/admin/provisioning/microsoft365/connect";

    private final Registrations registrations;
    private final Verification verification;
    private final GraphTenants tenants;
    private final GraphUsers users;

    Microsoft365(
            Registrations registrations,
            Verification verification,
            GraphTenants tenants,
            GraphUsers users) {
        this.registrations = registrations;
        this.verification = verification;
        this.tenants = tenants;
        this.users = users;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public List<String> missingSettings() {
        return registrations.missingSettings();
    }

    @Override
    public Optional<Instant> credentialEnd() {
        return registrations.end();
    }

    @Override
    public String connectPath() {
        return CONNECT_PATH;
    }

    @Override
    public Optional<String> preparationFragment() {
        return Optional.of("microsoft365/preparation :: notes");
    }

    @Override
    public List<SetupStep> setupSteps() {
        return List.of(
                new SetupStep(
                        POWERSHELL,
                        "/admin/provisioning/connections/{connection}/powershell",
                        "microsoft365/permission-notice :: checking"));
    }

    @Override
    public AccessCheck verify(String tenant) {
        return verification.of(tenant);
    }

    @Override
    public List<SourceDomain> domains(String tenant) {
        return tenants.domains(tenant, Patience.ofJob(() -> {}));
    }

    @Override
    public void listUsers(String tenant, String domain, ListingSink sink) {
        users.list(tenant, domain, sink);
    }

    @Override
    public long countUsers(String tenant, String domain) {
        return users.count(tenant, domain);
    }

    @Override
    public Map<PersonKey, PresenceCheck> confirm(
            String tenant, Collection<PersonKey> keys, Runnable waiting) {
        return users.confirm(tenant, keys, waiting);
    }

    @Override
    public Optional<String> changesFromNow(String tenant, Runnable waiting) {
        return users.changesFromNow(tenant, waiting);
    }

    @Override
    public ChangeRound changes(String tenant, String cursor, int most, Runnable waiting) {
        return users.changes(tenant, cursor, most, waiting);
    }

    @Override
    public List<SourceUser> namesakes(
            String tenant, Collection<String> localParts, Runnable waiting) {
        return users.namesakes(tenant, localParts, waiting);
    }
}
