package dev.accesscontrol.provisioning.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What syncs did to a user. */
@Component
public class UserHistory {

    /** Syncs that are looked through, the newest first: each is one look into an index. */
    private static final int SYNCS = 2_000;

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;

    UserHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first; also what a sync was to do and failed to. A plan that was held has two
     * syncs, and its rows tell of the last.
     */
    public List<Line> of(UUID user) {
        return jdbc.sql(
                        """
                        select r.id as run_id, r.requested_at, r.source, r.run_trigger, r.started_by, p.*
                        from (
                            select id, plan_id, requested_at, source, run_trigger, started_by from runs
                            where kind = 'SYNC' and added + updated + deleted + failed > 0
                            order by requested_at desc limit :syncs
                        ) r
                        join plans made on made.id = r.plan_id and made.sync_run_id = r.id
                        join plan_rows p on p.plan_id = r.plan_id and p.user_id = :user
                        where p.outcome is not null
                        order by r.requested_at desc limit :shown
                        """)
                .param("user", user)
                .param("syncs", SYNCS)
                .param("shown", SHOWN)
                .query(UserHistory::read)
                .list();
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("run_id", UUID.class),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                RunTrigger.valueOf(row.getString("run_trigger")),
                row.getString("started_by"),
                PlanRowMapper.INSTANCE.mapRow(row, number).view());
    }

    /** What one sync did. */
    public record Line(
            UUID runId,
            Instant at,
            String source,
            RunTrigger trigger,
            String by,
            PlanRowView row) {}
}
