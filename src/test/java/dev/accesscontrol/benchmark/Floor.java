package dev.accesscontrol.benchmark;

import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.SourceProvider;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** What cannot be avoided: reading the same pages, and copying the same rows into the database. */
final class Floor {

    private Floor() {}

    /** Fetches and parses everybody and forgets them. */
    static Duration reading(SourceProvider source) {
        var start = System.nanoTime();
        source.listUsers(SandboxProcess.TENANT, Console.DOMAIN, new Forgetful());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * Copies the rows of a table from a file into a table with the same indexes, by one COPY.
     * Writing the file is not counted.
     */
    static Duration writing(DataSource database, String table) throws SQLException, IOException {
        var file = Files.createTempFile("floor", ".copy");
        try (var connection = database.getConnection()) {
            execute(connection, "create table floor_%1$s (like %1$s including all)", table);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (var to = Files.newOutputStream(file)) {
                copy.copyOut("copy " + table + " to stdout (format binary)", to);
            }
            var start = System.nanoTime();
            try (var from = Files.newInputStream(file)) {
                copy.copyIn("copy floor_" + table + " from stdin (format binary)", from, 1 << 16);
            }
            var time = Duration.ofNanos(System.nanoTime() - start);
            execute(connection, "drop table floor_%s", table);
            return time;
        } finally {
            Files.delete(file);
        }
    }

    private static void execute(Connection connection, String sql, String table)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(table));
        }
    }

    private static final class Forgetful implements ListingSink {

        @Override
        public void page(List<SourceUser> users, OptionalLong total) {}

        @Override
        public void restarted() {}
    }
}
