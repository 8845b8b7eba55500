package dev.accesscontrol.provisioning.run;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far a run has come, written in the transaction of the work itself. Every write carries the
 * owner's epoch; when another owner has raised it, the write fails and takes its transaction with
 * it.
 */
@Component
class RunProgress {

    private final JdbcClient jdbc;
    private final Clock clock;

    RunProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Fences every earlier owner off; false when the run is over. */
    boolean raiseEpoch(UUID runId) {
        return jdbc.sql(
                                """
                                update runs set epoch = epoch + 1, heartbeat_at = :now
                                where id = :id and active_domain_id is not null
                                """)
                        .params(Map.of("id", runId, "now", now()))
                        .update()
                == 1;
    }

    /** Called before each batch and each question to the source. */
    void stopWhenAsked(Task task) {
        if (task.stopping().getAsBoolean()) {
            throw new Interruption(Interruption.Why.SHUTTING_DOWN);
        }
        var cancelled =
                jdbc.sql("select cancel_requested from runs where id = :id and epoch = :epoch")
                        .params(Map.of("id", task.runId(), "epoch", task.epoch()))
                        .query(Boolean.class)
                        .optional()
                        .orElseThrow(() -> new Interruption(Interruption.Why.NO_LONGER_OWNER));
        if (cancelled) {
            throw new Interruption(Interruption.Why.CANCEL_REQUESTED);
        }
    }

    /** A sign of life; ends the transaction of who is not the owner any more. */
    void fence(Task task) {
        write(task, "", Map.of());
    }

    void enter(Task task, RunPhase phase, @Nullable Long total) {
        enter(task, phase, 0, total);
    }

    void enter(Task task, RunPhase phase, long done, @Nullable Long total) {
        write(
                task,
                ", phase = :phase, phase_started_at = :now, done = :done, total = "
                        + (total == null ? "null" : ":total"),
                Map.of("phase", phase.name(), "done", done, "total", total == null ? 0L : total));
    }

    void done(Task task, long done) {
        write(task, ", done = :done", Map.of("done", done));
    }

    /** Counts rows that no batch comes to. */
    void add(Task task, RunCounts more) {
        count(task, more, "");
    }

    /** A dry run that is over says what its plan has come to since by decisions of people. */
    void correct(UUID dryRun, RunCounts expected) {
        jdbc.sql(
                        """
                        update runs set added = ?, updated = ?, deleted = ?, skipped = ?, failed = ?
                        where id = ?
                        """)
                .params(
                        expected.added(),
                        expected.updated(),
                        expected.deleted(),
                        expected.skipped(),
                        expected.failed(),
                        dryRun)
                .update();
    }

    /** Rows that a sync has come to and never comes to again. */
    void batch(Task task, RunCounts more, int rows, Checkpoint checkpoint) {
        count(
                task,
                more,
                ", done = done + %d, checkpoint_order = %d, checkpoint_position = %d"
                        .formatted(rows, checkpoint.order(), checkpoint.position()));
    }

    private void count(Task task, RunCounts more, String also) {
        write(
                task,
                also
                        + """
                        , added = added + :added, updated = updated + :updated,
                          deleted = deleted + :deleted, skipped = skipped + :skipped,
                          failed = failed + :failed
                        """,
                Map.of(
                        "added", more.added(),
                        "updated", more.updated(),
                        "deleted", more.deleted(),
                        "skipped", more.skipped(),
                        "failed", more.failed()));
    }

    private void write(Task task, String assignments, Map<String, Object> values) {
        var rows =
                jdbc.sql(
                                "update runs set heartbeat_at = :now"
                                        + assignments
                                        + " where id = :id and epoch = :epoch")
                        .param("now", now())
                        .param("id", task.runId())
                        .param("epoch", task.epoch())
                        .params(values)
                        .update();
        if (rows != 1) {
            throw new Interruption(Interruption.Why.NO_LONGER_OWNER);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
