package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.Runs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is known of a connection's domains. */
@Component
class ConnectionDetails {

    private final Runs runs;
    private final UserLookup users;
    private final SetupProgress progress;

    ConnectionDetails(Runs runs, UserLookup users, SetupProgress progress) {
        this.runs = runs;
        this.users = users;
        this.progress = progress;
    }

    /** Where the set-up goes on; null when it is finished. */
    @Nullable String next(ConnectionView connection) {
        return progress.next(connection).orElse(null);
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
