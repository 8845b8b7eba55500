package dev.accesscontrol.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.accesscontrol.testing.Databases;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LoggedFailureTests {

    private static String logged(Throwable thrown) {
        var text = new StringWriter();
        LoggedFailure.of(thrown).printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void tellsOfADatabaseWhatAndWhereButNoValue() {
        var database = new JdbcTemplate(new DriverManagerDataSource(Databases.h2()));
        database.execute("create table t (name varchar(40) primary key, hash varchar(40))");
        var insert = "insert into t values (?, ?)";
        database.update(insert, "secret-name", "secret-hash");
        var thrown = catchThrowable(() -> database.update(insert, "secret-name", "secret-hash"));
        assertThat(logged(new IllegalStateException("around it", thrown)))
                .contains(
                        "IllegalStateException: around it",
                        "DuplicateKeyException",
                        "(SQL state 23505)",
                        insert,
                        "at " + getClass().getName())
                .doesNotContain("secret");
    }

    @Test
    void changesNothingElse() {
        var thrown = new IllegalStateException("as it is", new RuntimeException("below"));
        assertThat(LoggedFailure.of(thrown)).isSameAs(thrown);
    }
}
