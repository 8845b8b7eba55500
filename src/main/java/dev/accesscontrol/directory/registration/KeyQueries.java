package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.UserColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Questions about all lines of a file at once. The rows are younger than the database's statistics,
 * so nothing here relies on them; and whatever is found is read some 1,000 at a time.
 */
@Component
class KeyQueries {

    private static final String HAS_DUPLICATES =
            """
            select count(*) from (select 1 from user_registration_rows
                where registration_id = ? and %1$s is not null
                group by %1$s having count(*) > 1 limit 1) found
            """;

    private static final String DUPLICATES =
            """
            select position, problems, line, first_line, last_line from (
                select position, problems, line, count(*) over (partition by %1$s) as many,
                    min(line) over (partition by %1$s) as first_line,
                    max(line) over (partition by %1$s) as last_line,
                    min(%2$s) over (partition by %1$s) as first_user,
                    max(%2$s) over (partition by %1$s) as last_user
                from user_registration_rows
                where registration_id = ? and %1$s is not null) counted
            where many > 1 and (%3$s or first_user <> last_user) order by position
            """;

    private static final String TAKEN =
            """
            select r.position, r.problems, u.username
            from user_registration_rows r join users u on u.id = r.%1$s_holder
            where r.registration_id = ? and r.%1$s_holder is not null and r.action <> 'ERROR'
                and not exists (select 1 from user_registration_rows g
                    where g.registration_id = ? and g.user_id = r.%1$s_holder
                        and g.action = 'UPDATE' and g.frees_%1$s)
            order by r.position
            """;

    private final JdbcTemplate jdbc;

    KeyQueries(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(WrongLines.SIZE);
    }

    /**
     * Marks all lines whose key another line has too. Lines of one user are told of their username
     * alone.
     */
    void markDuplicates(UUID id, String key, UserColumn column) {
        var found = jdbc.queryForObject(HAS_DUPLICATES.formatted(key), Long.class, id);
        if (found != null && found > 0) {
            mark(
                    id,
                    DUPLICATES.formatted(
                            key, "cast(user_id as varchar)", column == UserColumn.USERNAME),
                    row -> LineProblem.of(column, "duplicate", Long.toString(otherLine(row))),
                    id);
        }
    }

    private static long otherLine(ResultSet row) throws SQLException {
        long first = row.getLong("first_line");
        return first == row.getLong("line") ? row.getLong("last_line") : first;
    }

    /** Marks the lines that want a key which somebody else keeps; returns how many. */
    long markTaken(UUID id, String key, UserColumn column) {
        return mark(
                id,
                TAKEN.formatted(key),
                row -> LineProblem.of(column, "taken", row.getString("username")),
                id,
                id);
    }

    private long mark(UUID id, String sql, Reason reason, Object... parameters) {
        var wrong = new WrongLines(jdbc, id);
        jdbc.query(
                sql,
                row -> {
                    wrong.add(row.getLong("position"), row.getString("problems"), reason.of(row));
                },
                parameters);
        return wrong.end();
    }

    /**
     * Lines that hand keys on to each other are imported together.
     *
     * @return whether there are any
     */
    boolean link(UUID id) {
        int takers =
                jdbc.update(
                        """
                        update user_registration_rows set linked = true
                        where registration_id = ? and outcome = 'WAITING'
                            and (upn_holder is not null or immutable_id_holder is not null)
                        """,
                        id);
        if (takers > 0) {
            jdbc.update(
                    """
                    update user_registration_rows set linked = true
                    where registration_id = ? and outcome = 'WAITING' and user_id in (
                        select upn_holder from user_registration_rows
                        where registration_id = ? and linked and upn_holder is not null
                        union select immutable_id_holder from user_registration_rows
                        where registration_id = ? and linked and immutable_id_holder is not null)
                    """,
                    id,
                    id,
                    id);
        }
        return takers > 0;
    }

    /** Why a line is wrong. */
    private interface Reason {
        LineProblem of(ResultSet row) throws SQLException;
    }
}
