package dev.accesscontrol.provisioning.run;

import java.sql.Connection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells PostgreSQL how large a table of plans has become, which it would find out by itself a
 * minute later. H2 keeps account itself.
 */
@Component
class TableStatistics {

    private static final long WORTH_IT = 1_000;

    private final JdbcTemplate jdbc;

    TableStatistics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param more rows than PostgreSQL may know of
     */
    void renew(String table, long more) {
        if (more >= WORTH_IT && isPostgres()) {
            jdbc.execute("analyze " + table);
        }
    }

    private boolean isPostgres() {
        return "PostgreSQL"
                .equals(
                        jdbc.execute((Connection connection) ->
                                connection.getMetaData().getDatabaseProductName()));
    }
}
