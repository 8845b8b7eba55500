package dev.accesscontrol.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fresh, empty databases for tests. */
public final class Databases {

    private static EmbeddedPostgres server;

    private Databases() {}

    /** A JDBC address of an H2 database in memory, in the modes that the program uses. */
    public static String h2() {
        return "jdbc:h2:mem:"
                + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }

    /** The schema as the program makes it at its start. */
    public static void migrate(DataSource database) {
        var vendor =
                new JdbcTemplate(database)
                        .execute((Connection connection) ->
                                connection.getMetaData().getDatabaseProductName());
        Flyway.configure()
                .dataSource(database)
                .locations(
                        "classpath:db/migration",
                        "classpath:db/" + Objects.requireNonNull(vendor).toLowerCase(Locale.ROOT))
                .load()
                .migrate();
    }

    /**
     * A JDBC address (user and password "postgres") of a real PostgreSQL server, one for all tests
     * of a process.
     */
    public static synchronized String postgres() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server.getJdbcUrl("postgres", name) + "&password=postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
