package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.Runs;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guards against mass deletions, for pages: {@code ${@guards.stopped(domain.id)}}. */
@Component("guards")
class Guards {

    private final Runs runs;

    Guards(Runs runs) {
        this.runs = runs;
    }

    /** The run that a listing has stopped which had shrunk, while a person is asked about it. */
    public @Nullable RunView stopped(UUID domainId) {
        return runs.shrunk(domainId).orElse(null);
    }

    /** How many deletions the limit would have let pass, those of the last 24 hours among them. */
    public long allowed(RunView run) {
        int percent = Objects.requireNonNullElse(run.limitPercent(), 0);
        long recent = Objects.requireNonNullElse(run.guards().recentDeletions(), 0L);
        return new DeletionLimit(percent)
                .allowed(Objects.requireNonNullElse(run.domainUsers(), 0L) + recent);
    }
}
