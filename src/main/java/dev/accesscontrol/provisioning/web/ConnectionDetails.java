package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.source.SourceFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is known of a connection and its domains. */
@Component
class ConnectionDetails {

    private final DomainOverviews overviews;
    private final SetupProgress progress;
    private final AccessProblems problems;

    ConnectionDetails(DomainOverviews overviews, SetupProgress progress, AccessProblems problems) {
        this.overviews = overviews;
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

    DomainOverview domains(ConnectionView connection) {
        return overviews.of(connection);
    }
}
