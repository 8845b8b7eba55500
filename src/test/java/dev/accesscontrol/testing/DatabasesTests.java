package dev.accesscontrol.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabasesTests {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void takeTheWholeSchema(String kind) throws Exception {
        var url = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        Flyway.configure().dataSource(url, "postgres", "postgres").load().migrate();
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var found =
                        connection
                                .createStatement()
                                .executeQuery("select count(*) from user_keys")) {
            assertThat(found.next()).isTrue();
        }
    }
}
