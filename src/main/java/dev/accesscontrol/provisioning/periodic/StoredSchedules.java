package dev.accesscontrol.provisioning.periodic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The schedules in the database. */
@Component
class StoredSchedules {

    private final JdbcClient sql;

    StoredSchedules(JdbcClient sql) {
        this.sql = sql;
    }

    List<Schedule> ofConnection(UUID connectionId) {
        return sql.sql("select * from periodic_syncs where connection_id = ?")
                .param(connectionId)
                .query((row, _) -> schedule(row))
                .list();
    }

    /** Those whose time has come, and those whose time is so far ahead that it cannot be meant. */
    List<Schedule> due(Instant now, Instant horizon) {
        return sql.sql(
                        """
                        select * from periodic_syncs
                        where enabled and (next_run_at <= :now or next_run_at > :horizon)
                        order by next_run_at, connection_id, domain_id\
                        """)
                .param("now", at(now))
                .param("horizon", at(horizon))
                .query((row, _) -> schedule(row))
                .list();
    }

    /**
     * Moves a schedule on.
     *
     * @return false when somebody else has, or it was disabled meanwhile
     */
    boolean moveOn(Schedule seen, Instant next) {
        return sql.sql(
                                """
                                update periodic_syncs set next_run_at = :next
                                where domain_id = :domain and enabled and next_run_at = :seen\
                                """)
                        .param("next", at(next))
                        .param("domain", seen.domainId())
                        .param("seen", at(seen.nextRunAt()))
                        .update()
                == 1;
    }

    /**
     * Stores a decision; one that changes nothing leaves the earlier one as it is.
     *
     * @return whether it changes something
     * @throws org.springframework.dao.DuplicateKeyException when somebody else makes the first one
     *     at this moment
     */
    @Transactional
    boolean decide(Schedule decision) {
        if (update(decision) == 1) {
            return true;
        }
        if (isKnown(decision.domainId())) {
            return false;
        }
        insert(decision);
        return true;
    }

    private int update(Schedule decision) {
        return sql.sql(
                        """
                        update periodic_syncs
                        set enabled = :enabled, changed_by = :by, changed_at = :at,
                            next_run_at = :next
                        where domain_id = :domain and enabled <> :enabled\
                        """)
                .param("enabled", decision.enabled())
                .param("by", decision.changedBy())
                .param("at", at(decision.changedAt()))
                .param("next", at(decision.nextRunAt()))
                .param("domain", decision.domainId())
                .update();
    }

    private boolean isKnown(UUID domainId) {
        return sql.sql("select count(*) from periodic_syncs where domain_id = ?")
                        .param(domainId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert(Schedule decision) {
        sql.sql(
                        """
                        insert into periodic_syncs
                        (domain_id, connection_id, enabled, changed_by, changed_at, next_run_at)
                        values (?, ?, ?, ?, ?, ?)\
                        """)
                .param(decision.domainId())
                .param(decision.connectionId())
                .param(decision.enabled())
                .param(decision.changedBy())
                .param(at(decision.changedAt()))
                .param(at(decision.nextRunAt()))
                .update();
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        var next = row.getObject("next_run_at", OffsetDateTime.class);
        return new Schedule(
                row.getObject("domain_id", UUID.class),
                row.getObject("connection_id", UUID.class),
                row.getBoolean("enabled"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                next == null ? null : next.toInstant());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
