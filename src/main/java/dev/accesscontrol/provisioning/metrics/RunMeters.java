package dev.accesscontrol.provisioning.metrics;

import dev.accesscontrol.provisioning.run.RunEnded;
import dev.accesscontrol.provisioning.run.RunKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts runs, their seconds and their users once their end is stored; users divided by seconds are
 * the speed.
 */
@Component
class RunMeters {

    private final MeterRegistry registry;
    private final JdbcClient jdbc;

    RunMeters(MeterRegistry registry, JdbcClient jdbc) {
        this.registry = registry;
        this.jdbc = jdbc;
    }

    @TransactionalEventListener
    void count(RunEnded run) {
        var tags =
                Tags.of(
                        "kind", run.kind().name(),
                        "trigger", run.trigger().name(),
                        "result", run.state().name());
        var began = run.startedAt();
        var lasted = began == null ? Duration.ZERO : Duration.between(began, run.at());
        registry.timer("accesscontrol.runs", tags).record(lasted);
        registry.counter("accesscontrol.runs.users", tags).increment(users(run));
    }

    /** A dry run looks at everybody, also at those whom it plans nothing for. */
    private long users(RunEnded run) {
        var counts = run.counts();
        var rows =
                counts.added()
                        + counts.updated()
                        + counts.deleted()
                        + counts.skipped()
                        + counts.failed();
        return run.kind() == RunKind.SYNC
                ? rows
                : jdbc.sql("select source_users from plans where dry_run_id = ?")
                        .param(run.runId())
                        .query(Long.class)
                        .optional()
                        .orElse(rows);
    }
}
