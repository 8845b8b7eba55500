package dev.accesscontrol.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;

/**
 * A PostgreSQL with the settings that the README advises for a large tenant. As it comes, its
 * memory holds a tenth of the indexes of a million users.
 */
final class BenchmarkDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    private BenchmarkDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static BenchmarkDatabase start() throws IOException {
        return new BenchmarkDatabase(
                EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("max_wal_size", "4GB")
                        .start());
    }

    /** The address of a new database, with user and password. */
    String create(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name) + "&password=postgres";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
