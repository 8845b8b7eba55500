package dev.accesscontrol.benchmark;

import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.SourceProvider;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** What cannot be avoided: reading the same pages, and writing the same rows. */
final class Floor {

    private static final int BATCH = 1000;

    private Floor() {}

    /** Fetches and parses everybody and forgets them. */
    static Duration reading(SourceProvider source) {
        var start = System.nanoTime();
        source.listUsers(SandboxProcess.TENANT, Console.DOMAIN, new Forgetful());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * Inserts the rows of a table into a copy with the same indexes, a thousand a batch and a
     * commit a batch. Reading them is not counted.
     */
    static Duration writing(DataSource database, String table) throws SQLException {
        try (var from = database.getConnection();
                var to = database.getConnection();
                var query = from.createStatement()) {
            to.createStatement()
                    .execute("create table floor_%1$s (like %1$s including all)".formatted(table));
            from.setAutoCommit(false);
            to.setAutoCommit(false);
            query.setFetchSize(BATCH);
            return copied(query.executeQuery("select * from " + table), to, table);
        }
    }

    private static Duration copied(ResultSet rows, Connection to, String table)
            throws SQLException {
        var columns = rows.getMetaData().getColumnCount();
        var marks = IntStream.range(0, columns).mapToObj(i -> "?").collect(Collectors.joining(","));
        var nanos = 0L;
        try (var insert =
                to.prepareStatement("insert into floor_" + table + " values (" + marks + ")")) {
            while (filled(insert, rows, columns)) {
                var start = System.nanoTime();
                insert.executeBatch();
                to.commit();
                nanos += System.nanoTime() - start;
            }
        }
        return Duration.ofNanos(nanos);
    }

    private static boolean filled(PreparedStatement insert, ResultSet rows, int columns)
            throws SQLException {
        var number = 0;
        while (number < BATCH && rows.next()) {
            for (var column = 1; column <= columns; column++) {
                insert.setObject(column, rows.getObject(column));
            }
            insert.addBatch();
            number++;
        }
        return number > 0;
    }

    private static final class Forgetful implements ListingSink {

        @Override
        public void page(List<SourceUser> users, OptionalLong total) {}

        @Override
        public void restarted() {}
    }
}
