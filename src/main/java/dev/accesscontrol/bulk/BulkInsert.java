package dev.accesscontrol.bulk;

import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts rows in the transaction of the caller: by COPY on PostgreSQL, elsewhere by one statement
 * that takes an array for each column. With a parameter for each value a page of a plan has tens of
 * thousands, and to plan those takes a database as long as to write the rows.
 */
public final class BulkInsert<T> {

    private final CopyInsert<T> copy;
    private final ArrayInsert<T> arrays;

    public BulkInsert(String table, List<Column<T>> columns) {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(","));
        this.copy = new CopyInsert<>(table + " (" + names + ")", columns);
        this.arrays = new ArrayInsert<>(table + " (" + names + ")", columns);
    }

    /** Nothing is asked of the database when there are no rows. */
    public void insert(JdbcTemplate jdbc, List<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        ConnectionCallback<Integer> written =
                connection -> {
                    if (connection.isWrapperFor(PGConnection.class)) {
                        copy.insert(connection.unwrap(PGConnection.class), rows);
                    } else {
                        arrays.insert(connection, rows);
                    }
                    return rows.size();
                };
        jdbc.execute(written);
    }
}
