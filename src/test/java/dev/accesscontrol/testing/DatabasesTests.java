package dev.accesscontrol.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabasesTests {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void takeTheWholeSchema(String kind) throws Exception {
        var url = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        Databases.migrate(new DriverManagerDataSource(url, "postgres", "postgres"));
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var found =
                        connection
                                .createStatement()
                                .executeQuery("select count(*) from user_keys")) {
            assertThat(found.next()).isTrue();
        }
    }
}
