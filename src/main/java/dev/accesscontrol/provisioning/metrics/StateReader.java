package dev.accesscontrol.provisioning.metrics;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database, by index only. */
@Component
class StateReader {

    private static final String LAST_SYNCS =
            """
            select d.name, (select r.finished_at from runs r
              where r.domain_id = d.id and r.kind = 'SYNC'
                and r.state in ('SUCCEEDED', 'COMPLETED_WITH_FAILURES')
              order by r.requested_at desc limit 1) as finished_at
            from connection_domains d
            """;

    private final JdbcClient jdbc;

    StateReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StoredState read(Instant now) {
        return new StoredState(
                oldest(
                        """
                        select min(requested_at) from runs
                        where active_domain_id is not null and state = 'QUEUED'
                        """),
                oldest(
                        "select min(execution_time) from scheduled_tasks where picked = false"
                                + " and execution_time <= ?",
                        now.atOffset(ZoneOffset.UTC)),
                lastSyncs(),
                count(
                        """
                        select count(*) from connections c
                        join plans p on p.connection_id = c.id and p.state = 'HELD'
                        """),
                count(
                        """
                        select count(*) from notices n where not exists (
                          select 1 from notice_reads r where r.notice_id = n.id)
                        """));
    }

    private @Nullable Instant oldest(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private Map<String, Instant> lastSyncs() {
        var ends = new HashMap<String, Instant>();
        jdbc.sql(LAST_SYNCS)
                .query(row -> {
                    var at = row.getObject("finished_at", OffsetDateTime.class);
                    if (at != null) {
                        ends.put(row.getString("name"), at.toInstant());
                    }
                });
        return ends;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
