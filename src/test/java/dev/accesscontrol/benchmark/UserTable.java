package dev.accesscontrol.benchmark;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Tells whether a row of the table users was written: each write gives the row a new place. */
record UserTable(long rows, long places) {

    static UserTable of(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*), sum(hashtext(ctid::text || xmin::text)) from users")) {
            row.next();
            return new UserTable(row.getLong(1), row.getLong(2));
        }
    }
}
