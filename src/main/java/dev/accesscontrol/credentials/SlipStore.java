package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table initial_password_secrets: generated passwords, encrypted, until they are collected. */
@Repository
class SlipStore {

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final Clock clock;

    SlipStore(JdbcTemplate template, Clock clock) {
        this.template = template;
        this.database = JdbcClient.create(template);
        this.clock = clock;
    }

    /** An encrypted password with the fingerprint of its hash. */
    record Sealed(long line, UserId user, String username, String secret, String fingerprint) {}

    void put(UUID batch, List<Sealed> slips) {
        var rows = slips.stream().map(slip -> columns(batch, slip)).toList();
        template.batchUpdate(
                "delete from initial_password_secrets where batch_id = ? and line = ?",
                rows.stream().map(row -> new Object[] {row[0], row[1]}).toList());
        template.batchUpdate(
                """
                insert into initial_password_secrets (batch_id, line, secret, fingerprint)
                values (?, ?, ?, ?)
                """,
                rows);
    }

    private static Object[] columns(UUID batch, Sealed slip) {
        return new Object[] {batch, slip.line(), slip.secret(), slip.fingerprint()};
    }

    /** Those that are there behind a line, in order. */
    List<Sealed> behind(UUID batch, long line, int most) {
        return database.sql(
                        """
                        select s.line, r.user_id, r.username, s.secret, s.fingerprint
                        from initial_password_secrets s join password_batch_rows r
                            on r.batch_id = s.batch_id and r.line = s.line
                        where s.batch_id = :batch and s.line > :line and s.secret is not null
                            and r.outcome = 'SET'
                        order by s.line limit :most
                        """)
                .param("batch", batch)
                .param("line", line)
                .param("most", most)
                .query((row, number) ->
                        new Sealed(
                                row.getLong(1),
                                new UserId(row.getObject(2, UUID.class)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .list();
    }

    void erase(UUID batch) {
        database.sql("update initial_password_secrets set secret = null where batch_id = :batch")
                .param("batch", batch)
                .update();
    }

    /** Of batches on which nobody has worked for so long. */
    void eraseOld(Duration age) {
        database.sql(
                        """
                        update initial_password_secrets set secret = null
                        where secret is not null and batch_id in (
                            select id from password_batches where heartbeat_at < :limit)
                        """)
                .param("limit", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .update();
    }
}
