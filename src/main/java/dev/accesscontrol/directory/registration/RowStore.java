package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table user_registration_rows, as the import goes through it. */
@Component
class RowStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    RowStore(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Lines that hand keys on to each other, when they have not had their turn. */
    List<RegistrationRow> linked(UUID id) {
        return jdbc.sql(
                        """
                        select * from user_registration_rows
                        where registration_id = :id and linked and outcome = 'WAITING'
                        order by position
                        """)
                .param("id", id)
                .query(RowStore::read)
                .list();
    }

    /** The next lines to import behind a position. */
    List<RegistrationRow> waiting(UUID id, long position, int most) {
        return jdbc.sql(
                        """
                        select * from user_registration_rows
                        where registration_id = :id and position > :position
                            and outcome = 'WAITING' and not linked
                        order by position limit :most
                        """)
                .param("id", id)
                .param("position", position)
                .param("most", most)
                .query(RowStore::read)
                .list();
    }

    /**
     * Notes what became of some rows.
     *
     * @param linked whether these are the lines that hand keys on to each other
     * @param failures by position; the others were imported
     */
    void finish(
            UUID id, List<RegistrationRow> rows, boolean linked, Map<Long, LineOutcome> failures) {
        if (rows.isEmpty()) {
            return;
        }
        template.batchUpdate(
                "update user_registration_rows set outcome = ? where registration_id = ? and position = ?",
                failures.entrySet().stream()
                        .map(it -> new Object[] {it.getValue().name(), id, it.getKey()})
                        .toList());
        template.update(
                """
                update user_registration_rows set outcome = 'DONE'
                where registration_id = ? and position between ? and ? and outcome = 'WAITING'
                    and linked = ?
                """,
                id,
                rows.getFirst().position(),
                rows.getLast().position(),
                linked);
    }

    /** Lines that nobody will import. */
    void drop(UUID id) {
        template.update(
                """
                update user_registration_rows set outcome = 'DROPPED'
                where registration_id = ? and outcome = 'WAITING'
                """,
                id);
    }

    static RegistrationRow read(ResultSet row, int number) throws SQLException {
        var user = row.getObject("user_id", UUID.class);
        var outcome = row.getString("outcome");
        return new RegistrationRow(
                row.getLong("position"),
                row.getLong("line"),
                LineAction.valueOf(row.getString("action")),
                row.getString("username"),
                row.getString("display_name"),
                user == null ? null : new UserId(user),
                row.getObject("version", Long.class),
                RowTexts.changes(row.getString("changes")),
                RowTexts.problems(row.getString("problems")),
                row.getString("managed_by"),
                outcome == null ? null : LineOutcome.valueOf(outcome));
    }
}
