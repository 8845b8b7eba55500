package dev.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.accesscontrol.testing.Databases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

class PostgresConnectionsTests {

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(1);
        return pool;
    }

    private static HikariDataSource prepared(HikariDataSource pool) {
        return (HikariDataSource)
                new PostgresConnections().postProcessBeforeInitialization(pool, "dataSource");
    }

    private static String setting(HikariDataSource pool, String name) {
        return new JdbcTemplate(pool).queryForObject("show " + name, String.class);
    }

    @Test
    void tellOfABrokenConstraintWithItsNameAndNoValue() {
        try (var pool = prepared(pool(Databases.postgres()))) {
            var database = new JdbcTemplate(pool);
            database.execute(
                    "create table t (name varchar(40), constraint t_name_unique unique (name))");
            var refused =
                    catchThrowableOfType(
                            DataIntegrityViolationException.class,
                            () ->
                                    database.batchUpdate(
                                            "insert into t values (?)",
                                            List.of(
                                                    new Object[] {"secret-value"},
                                                    new Object[] {"secret-value"})));
            assertThat(refused.getMostSpecificCause()).hasMessageContaining("t_name_unique");
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                assertThat(cause.toString()).doesNotContain("secret-value");
            }
        }
    }

    @Test
    void planEachStatementForTheTablesAsTheyAre() {
        try (var pool = prepared(pool(Databases.postgres()))) {
            assertThat(setting(pool, "plan_cache_mode")).isEqualTo("force_custom_plan");
        }
    }

    @Test
    void joinTheOptionsThatAnAddressHas() {
        var url = Databases.postgres() + "&options=-c%20work_mem=8MB";
        try (var pool = prepared(pool(url))) {
            assertThat(setting(pool, "plan_cache_mode")).isEqualTo("force_custom_plan");
            assertThat(setting(pool, "work_mem")).isEqualTo("8MB");
        }
    }

    @Test
    void joinTheOptionsThatThePoolHasAndLeaveItsOtherProperties() {
        var own = pool(Databases.postgres());
        own.addDataSourceProperty("options", "-c plan_cache_mode=auto -c work_mem=8MB");
        own.addDataSourceProperty("reWriteBatchedInserts", "false");
        try (var pool = prepared(own)) {
            assertThat(setting(pool, "plan_cache_mode")).isEqualTo("auto");
            assertThat(setting(pool, "work_mem")).isEqualTo("8MB");
            assertThat(pool.getDataSourceProperties().getProperty("reWriteBatchedInserts"))
                    .isEqualTo("false");
        }
    }
}
