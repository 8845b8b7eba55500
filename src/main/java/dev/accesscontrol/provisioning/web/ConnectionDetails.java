package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.Runs;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what is known of a connection's domains. */
@Component
class ConnectionDetails {

    private final Runs runs;
    private final UserLookup users;

    ConnectionDetails(Runs runs, UserLookup users) {
        this.runs = runs;
        this.users = users;
    }

    List<DomainState> domains(ConnectionView connection) {
        return connection.domains().stream().map(this::state).toList();
    }

    private DomainState state(DomainView domain) {
        return new DomainState(
                domain,
                runs.latest(domain.id(), RunKind.DRY_RUN).orElse(null),
                runs.latest(domain.id(), RunKind.SYNC).orElse(null),
                LimitMeaning.of(
                        new DeletionLimit(domain.maxDeletionsPercent()),
                        users.countInDomain(domain.name())));
    }
}
