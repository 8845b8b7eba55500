package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is known of a connection's domains. */
@Component
class ConnectionDetails {

    private final Runs runs;
    private final UserLookup users;
    private final SetupProgress progress;
    private final AccessProblems problems;

    ConnectionDetails(
            Runs runs, UserLookup users, SetupProgress progress, AccessProblems problems) {
        this.runs = runs;
        this.users = users;
        this.progress = progress;
        this.problems = problems;
    }

    /** Where the set-up goes on; null when it is finished. */
    @Nullable String next(ConnectionView connection) {
        return progress.next(connection).orElse(null);
    }

    /** Why the source cannot be read, when only people can mend it. */
    @Nullable SourceFailure problem(ConnectionView connection) {
        return problems.of(connection);
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
