package dev.accesscontrol.provisioning.run;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts rows by one statement that takes an array for each column. With a parameter for each
 * value a page of a plan has tens of thousands, and to plan those takes the database as long as to
 * write the rows.
 */
final class ColumnInsert<T> {

    private final String sql;
    private final List<Column<T>> columns;

    ColumnInsert(String table, List<Column<T>> columns) {
        this.columns = columns;
        this.sql =
                "insert into %s (%s) select * from unnest(%s)"
                        .formatted(
                                table,
                                columns.stream().map(Column::name).collect(Collectors.joining(",")),
                                columns.stream()
                                        .map(column -> "cast(? as " + column.type() + " array)")
                                        .collect(Collectors.joining(",")));
    }

    void insert(JdbcTemplate jdbc, List<T> rows) {
        jdbc.execute(
                sql,
                (PreparedStatement statement) -> {
                    fill(statement, rows);
                    return statement.executeUpdate();
                });
    }

    private void fill(PreparedStatement statement, List<T> rows) throws SQLException {
        int index = 0;
        for (var column : columns) {
            statement.setArray(
                    ++index,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    column.type(), rows.stream().map(column.value()).toArray()));
        }
    }

    /**
     * @param type the name of an SQL type that both databases know
     */
    record Column<T>(String name, String type, Function<T, @Nullable Object> value) {}
}
