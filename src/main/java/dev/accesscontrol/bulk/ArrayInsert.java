package dev.accesscontrol.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Inserts by a statement that takes an array for each column. */
final class ArrayInsert<T> {

    private final String sql;
    private final List<Column<T>> columns;

    ArrayInsert(String target, List<Column<T>> columns) {
        this.columns = columns;
        this.sql =
                "insert into %s select * from unnest(%s)"
                        .formatted(
                                target,
                                columns.stream()
                                        .map(column -> "cast(? as " + column.type() + " array)")
                                        .collect(Collectors.joining(",")));
    }

    void insert(Connection connection, List<T> rows) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            int index = 0;
            for (var column : columns) {
                var values = rows.stream().map(column.value()).toArray();
                statement.setArray(++index, connection.createArrayOf(column.type(), values));
            }
            statement.executeUpdate();
        }
    }
}
