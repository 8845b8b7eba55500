package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.BatchRow.Outcome;
import dev.accesscontrol.directory.OperationRow;
import dev.accesscontrol.directory.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table password_batch_rows as batches use it that are no uploads: who is still to be done. */
@Repository
class InitialRows {

    private static final String PEOPLE =
            """
            select r.line, r.user_id, r.username, s.fingerprint
            from password_batch_rows r left join initial_password_secrets s
                on s.batch_id = r.batch_id and s.line = r.line
            where r.batch_id = :batch and r.outcome = 'STAGED' and r.line > :after
            order by r.line
            """;

    private final JdbcTemplate template;
    private final JdbcClient database;

    InitialRows(JdbcTemplate template) {
        this.template = template;
        this.database = JdbcClient.create(template);
    }

    /**
     * A user of a batch who is still to be done.
     *
     * @param fingerprint of the password that an earlier round of the batch gave; null without one
     */
    record Person(long line, UserId id, String username, @Nullable String fingerprint) {}

    /**
     * @param detail null when the outcome says all
     */
    record Done(long line, Outcome outcome, @Nullable String detail) {}

    void add(UUID batch, List<OperationRow> users) {
        template.batchUpdate(
                """
                insert into password_batch_rows (batch_id, line, user_id, username, outcome)
                values (?, ?, ?, ?, 'STAGED')
                """,
                users.stream()
                        .map(row ->
                                new Object[] {
                                    batch, row.position(), row.user().value(), row.username()
                                })
                        .toList());
    }

    List<Person> staged(UUID batch) {
        return staged(batch, 0, Integer.MAX_VALUE);
    }

    List<Person> staged(UUID batch, long after, int most) {
        return database.sql(PEOPLE + " limit :most")
                .param("batch", batch)
                .param("after", after)
                .param("most", most)
                .query(InitialRows::person)
                .list();
    }

    /** Of these lines, those that nobody else has done; nobody else does them before the commit. */
    Set<Long> lockStaged(UUID batch, Collection<Long> lines) {
        return new HashSet<>(
                database.sql(
                                """
                                select line from password_batch_rows
                                where batch_id = :batch and line in (:lines) and outcome = 'STAGED'
                                order by line for update
                                """)
                        .param("batch", batch)
                        .param("lines", lines)
                        .query((row, number) -> row.getLong(1))
                        .list());
    }

    void finish(UUID batch, List<Done> done) {
        template.batchUpdate(
                """
                update password_batch_rows set outcome = ?, detail = ?
                where batch_id = ? and line = ? and outcome = 'STAGED'
                """,
                done.stream()
                        .map(one ->
                                new Object[] {
                                    one.outcome().name(), one.detail(), batch, one.line()
                                })
                        .toList());
    }

    /** Whoever was given a password, or would still have been, is to be done once more. */
    void stageAgain(UUID batch) {
        database.sql(
                        """
                        update password_batch_rows set outcome = 'STAGED'
                        where batch_id = :batch and outcome in ('SET', 'EXPIRED')
                        """)
                .param("batch", batch)
                .update();
    }

    Map<Outcome, Long> outcomes(UUID batch) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        database.sql(
                        """
                        select outcome, count(*) from password_batch_rows where batch_id = :batch
                        group by outcome
                        """)
                .param("batch", batch)
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong(1),
                new UserId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4));
    }
}
