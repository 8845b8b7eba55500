package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.periodic.PeriodicStandings;
import org.springframework.stereotype.Component;

/** Gathers what [Provisioning Settings] shows of a connection. */
@Component
class ConnectionLines {

    private final SetupProgress progress;
    private final AccessProblems problems;
    private final PeriodicStandings periodic;

    ConnectionLines(SetupProgress progress, AccessProblems problems, PeriodicStandings periodic) {
        this.progress = progress;
        this.problems = problems;
        this.periodic = periodic;
    }

    ConnectionLine of(ConnectionView connection) {
        return new ConnectionLine(
                connection,
                progress.next(connection).orElse(null),
                problems.of(connection),
                PeriodicSummary.of(periodic.of(connection)));
    }
}
