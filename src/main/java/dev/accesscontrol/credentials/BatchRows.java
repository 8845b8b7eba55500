package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.BatchRow.Outcome;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table password_batch_rows: who gets which hash, and what became of it. */
@Repository
class BatchRows {

    private final JdbcTemplate database;

    BatchRows(JdbcTemplate database) {
        this.database = database;
    }

    /** A hash that waits in its row. */
    record Staged(long line, UserId user, @Nullable String username, String hash) {}

    void stage(UUID batch, List<Staged> rows) {
        database.batchUpdate(
                """
                insert into password_batch_rows (batch_id, line, user_id, username, password_hash, outcome)
                values (?, ?, ?, ?, ?, 'STAGED')
                """,
                rows.stream()
                        .map(row ->
                                new Object[] {
                                    batch,
                                    row.line(),
                                    row.user().value(),
                                    row.username(),
                                    row.hash()
                                })
                        .toList());
    }

    /**
     * The next rows to import, in the order of the file.
     *
     * @return with the present username, or null when the user is gone
     */
    List<Staged> nextStaged(UUID batch, int limit) {
        return database.query(
                """
                select r.line, r.user_id, k.username, r.password_hash
                from password_batch_rows r left join user_keys k on k.id = r.user_id
                where r.batch_id = ? and r.outcome = 'STAGED'
                order by r.line fetch first ? rows only
                """,
                (row, number) ->
                        new Staged(
                                row.getLong(1),
                                new UserId(row.getObject(2, UUID.class)),
                                row.getString(3),
                                row.getString(4)),
                batch,
                limit);
    }

    /** Notes what became of the rows and drops their hashes. */
    void finish(UUID batch, List<Staged> rows) {
        database.batchUpdate(
                """
                update password_batch_rows set outcome = ?, password_hash = null
                where batch_id = ? and line = ?
                """,
                rows.stream()
                        .map(row ->
                                new Object[] {
                                    (row.username() == null ? Outcome.GONE : Outcome.SET).name(),
                                    batch,
                                    row.line()
                                })
                        .toList());
    }

    /** Drops the hashes of batches that were given up. */
    void expire() {
        database.update(
                """
                update password_batch_rows set outcome = 'EXPIRED', password_hash = null
                where outcome = 'STAGED'
                    and batch_id in (select id from password_batches where state = 'EXPIRED')
                """);
    }

    Rows<BatchRow> page(UUID batch, int page) {
        var count =
                database.queryForObject(
                        """
                        select count(*) from (select 1 from password_batch_rows where batch_id = ?
                            fetch first 10001 rows only) counted
                        """,
                        Long.class,
                        batch);
        var pager = new Pager(page, Pager.DEFAULT_SIZE, count == null ? 0 : count);
        var rows =
                database.query(
                        SELECT + " offset ? rows fetch first ? rows only",
                        (row, number) -> read(row),
                        batch,
                        (long) page * pager.size(),
                        pager.size());
        return new Rows<>(rows, pager);
    }

    /** A page at a time, so that neither side holds them all. */
    void each(UUID batch, Consumer<BatchRow> sink) {
        List<BatchRow> rows;
        long last = -1;
        do {
            rows =
                    database.query(
                            """
                            select line, username, outcome, detail from password_batch_rows
                            where batch_id = ? and line > ? order by line fetch first 1000 rows only
                            """,
                            (row, number) -> read(row),
                            batch,
                            last);
            rows.forEach(sink);
            last = rows.isEmpty() ? last : rows.getLast().line();
        } while (!rows.isEmpty());
    }

    private static final String SELECT =
            "select line, username, outcome, detail from password_batch_rows where batch_id = ? order by line";

    private static BatchRow read(ResultSet row) throws SQLException {
        return new BatchRow(
                row.getLong(1),
                row.getString(2),
                Outcome.valueOf(row.getString(3)),
                row.getString(4));
    }
}
