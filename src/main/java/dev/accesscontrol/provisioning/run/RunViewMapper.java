package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.source.SourceFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a run.
 *
 * @param now rate, time left and signs of life are judged at this time
 */
record RunViewMapper(Instant now) implements RowMapper<RunView> {

    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);

    @Override
    public RunView mapRow(ResultSet row, int number) throws SQLException {
        var kind = RunKind.valueOf(row.getString("kind"));
        var state = RunState.valueOf(row.getString("state"));
        var pace = pace(row, state);
        return new RunView(
                row.getObject("id", UUID.class),
                kind,
                row.getObject("plan_id", UUID.class),
                row.getObject("connection_id", UUID.class),
                row.getObject("domain_id", UUID.class),
                row.getString("domain"),
                row.getString("source"),
                RunTrigger.valueOf(row.getString("run_trigger")),
                row.getString("started_by"),
                state,
                RunPhase.valueOf(row.getString("phase")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                counts(row),
                required(row, "requested_at"),
                time(row, "started_at"),
                time(row, "finished_at"),
                row.getBoolean("cancel_requested"),
                isStalled(row, state),
                pace.perSecond(),
                pace.remaining(),
                failure(row),
                row.getString("failure_reference"),
                row.getObject("deletions", Long.class),
                row.getObject("domain_users", Long.class),
                row.getObject("limit_percent", Integer.class),
                guards(row));
    }

    private static RunCounts counts(ResultSet row) throws SQLException {
        return new RunCounts(
                row.getLong("added"),
                row.getLong("updated"),
                row.getLong("deleted"),
                row.getLong("skipped"),
                row.getLong("failed"));
    }

    /** The job shows its life by its batches, and between them by db-scheduler's heartbeats. */
    private boolean isStalled(ResultSet row, RunState state) throws SQLException {
        return state == RunState.RUNNING
                && isSilent(time(row, "heartbeat_at"))
                && isSilent(time(row, "job_heartbeat"));
    }

    private boolean isSilent(@Nullable Instant sign) {
        return sign == null || sign.plus(SIGN_OF_LIFE).isBefore(now);
    }

    private Pace pace(ResultSet row, RunState state) throws SQLException {
        var since = time(row, "phase_started_at");
        return state != RunState.RUNNING || since == null
                ? Pace.NONE
                : Pace.of(
                        row.getLong("done"),
                        row.getObject("total", Long.class),
                        Duration.between(since, now));
    }

    private static @Nullable SourceFailure failure(ResultSet row) throws SQLException {
        var cause = row.getString("failure_cause");
        return cause == null
                ? null
                : new SourceFailure(
                        SourceFailure.Cause.valueOf(cause),
                        row.getString("failure_code"),
                        row.getString("failure_request_id"));
    }

    private static RunGuards guards(ResultSet row) throws SQLException {
        var listed = row.getObject("listed_now", Long.class);
        return new RunGuards(
                row.getObject("released_deletions", Long.class),
                row.getObject("recent_deletions", Long.class),
                listed == null
                        ? null
                        : new RunGuards.ShrunkListing(
                                row.getLong("listed_before"),
                                listed,
                                row.getString("accepted_by"),
                                time(row, "accepted_at"),
                                row.getBoolean("listing_refused")));
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
