package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.SourceDomain;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The state of the readings of domains. */
@Component
@Transactional
class StoredReadings {

    private final JdbcClient sql;
    private final OfferedDomains domains;
    private final Clock clock;

    StoredReadings(JdbcClient sql, OfferedDomains domains, Clock clock) {
        this.sql = sql;
        this.domains = domains;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    DomainReading find(UUID connection) {
        return sql.sql("select * from domain_readings where connection_id = ?")
                .param(connection)
                .query((row, _) -> reading(row, connection))
                .optional()
                .orElse(new DomainReading(false, false, false, null, null, List.of(), List.of()));
    }

    /** Whether the last one was asked for so short a time ago. */
    @Transactional(readOnly = true)
    boolean isFresh(UUID connection, Duration age) {
        return sql.sql(
                        """
                        select count(*) from domain_readings
                        where connection_id = ? and requested_at > ?\
                        """)
                .params(connection, now().minus(age))
                .query(Integer.class)
                .single()
                .equals(1);
    }

    void start(UUID connection) {
        int known =
                sql.sql(
                                """
                                update domain_readings
                                set requested_at = ?, finished_at = null,
                                    failure_cause = null, failure_code = null,
                                    failure_request_id = null
                                where connection_id = ?\
                                """)
                        .params(now(), connection)
                        .update();
        if (known == 0) {
            sql.sql(
                            """
                            insert into domain_readings (connection_id, requested_at, partial)
                            values (?, ?, false)\
                            """)
                    .params(connection, now())
                    .update();
        }
    }

    void listed(UUID connection, List<SourceDomain> offered) {
        domains.replace(connection, offered);
        sql.sql("update domain_readings set listed_at = ? where connection_id = ?")
                .params(now(), connection)
                .update();
    }

    void finished(UUID connection, UsernamePreview preview) {
        sql.sql("delete from username_clashes where connection_id = ?").param(connection).update();
        var clashes = preview.clashes();
        for (int i = 0; i < clashes.size(); i++) {
            insert(connection, i, clashes.get(i));
        }
        sql.sql(
                        """
                        update domain_readings set finished_at = ?, partial = ?
                        where connection_id = ?\
                        """)
                .params(now(), preview.isFull(), connection)
                .update();
    }

    void failed(UUID connection, SourceFailure failure) {
        var stored = StoredFailure.of(failure);
        sql.sql(
                        """
                        update domain_readings
                        set finished_at = ?, failure_cause = ?, failure_code = ?,
                            failure_request_id = ?
                        where connection_id = ?\
                        """)
                .param(now())
                .param(stored.cause().name())
                .param(stored.code())
                .param(stored.requestId())
                .param(connection)
                .update();
    }

    private void insert(UUID connection, int position, UsernameClash clash) {
        sql.sql(
                        """
                        insert into username_clashes
                        (connection_id, position, domains, usernames, examples)
                        values (?, ?, ?, ?, ?)\
                        """)
                .params(
                        connection,
                        position,
                        OfferedDomains.lines(clash.domains()),
                        clash.usernames(),
                        OfferedDomains.lines(clash.examples()))
                .update();
    }

    private DomainReading reading(ResultSet row, UUID connection) throws SQLException {
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new DomainReading(
                finishedAt == null,
                row.getObject("listed_at") != null,
                row.getBoolean("partial"),
                finishedAt == null ? null : finishedAt.toInstant(),
                failure(row),
                domains.of(connection),
                clashes(connection));
    }

    private List<UsernameClash> clashes(UUID connection) {
        return sql.sql("select * from username_clashes where connection_id = ? order by position")
                .param(connection)
                .query((row, _) ->
                        new UsernameClash(
                                OfferedDomains.list(row.getString("domains")),
                                row.getLong("usernames"),
                                OfferedDomains.list(row.getString("examples"))))
                .list();
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

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
