package dev.accesscontrol.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A log as it is after some years: a thousand runs like one that was made. */
final class ManyRuns {

    private static final int RUNS = 1000;

    private ManyRuns() {}

    static void copy(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var columns = columns(connection);
            statement.execute(
                    """
                    insert into runs (%1$s) select %2$s from runs, generate_series(1, %3$d) n
                    where runs.id = (select id from runs order by requested_at limit 1)
                    """
                            .formatted(
                                    columns,
                                    columns.replaceFirst("\\bid\\b", "gen_random_uuid()")
                                            .replace(
                                                    "requested_at",
                                                    "requested_at - n * interval '1 hour'"),
                                    RUNS));
        }
    }

    private static String columns(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select string_agg(column_name, ', ' order by ordinal_position)
                                from information_schema.columns
                                where table_name = 'runs' and table_schema = current_schema()
                                """)) {
            row.next();
            return row.getString(1);
        }
    }
}
