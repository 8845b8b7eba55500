package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.feed.Feeds;
import dev.accesscontrol.provisioning.run.Scope.Changes;
import dev.accesscontrol.provisioning.run.Scope.Everybody;
import dev.accesscontrol.provisioning.run.Scope.FailedRows;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides of whom a run makes its plan. */
@Component
class Scopes {

    private final Connections connections;
    private final Feeds feeds;
    private final RunRecords runs;
    private final RunProgress progress;

    Scopes(Connections connections, Feeds feeds, RunRecords runs, RunProgress progress) {
        this.connections = connections;
        this.feeds = feeds;
        this.runs = runs;
        this.progress = progress;
    }

    Scope of(Task task) {
        if (task.retryOf() != null) {
            return new FailedRows(executedPlan(task.retryOf()));
        }
        return task.kind() == RunKind.SYNC ? changes(task) : everybody(task);
    }

    private Scope changes(Task task) {
        var connection = connections.get(task.connectionId());
        feeds.refresh(connection, task.requestedAt(), () -> progress.stopWhenAsked(task));
        return feeds.waiting(connection, connections.domain(task.domainId()))
                .<Scope>map(Changes::new)
                .orElseGet(() -> everybody(task));
    }

    private Scope everybody(Task task) {
        var round =
                feeds.begin(
                        connections.get(task.connectionId()), () -> progress.stopWhenAsked(task));
        return new Everybody(round.isPresent() ? (@Nullable Long) round.getAsLong() : null);
    }

    private UUID executedPlan(UUID runId) {
        return runs.findById(runId).map(Run::requiredPlanId).orElseThrow();
    }
}
