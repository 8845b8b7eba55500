package dev.accesscontrol.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.audit.AccessLog.Who;
import dev.accesscontrol.testing.Databases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RefusalsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:30Z");
    private static final Who NOBODY = new Who(null, null, "abcd");

    private JdbcClient database;
    private Refusals refusals;

    private void on(String kind) {
        var url = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(source);
        database = JdbcClient.create(source);
        refusals = new Refusals(new AccessLog(database, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private long number(String what) {
        return database.sql("select coalesce(" + what + ", 0) from access_log")
                .query(Long.class)
                .single();
    }

    private static Visit from(String address) {
        return new Visit(address, Device.of("curl/8.5.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void countAFloodThatWasNotCheckedInOneLineAndLoseNone(String kind) throws Exception {
        on(kind);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 1000; i++) {
                threads.submit(
                        () -> refusals.add(AccessReason.THROTTLED, NOBODY, from("192.0.2.1")));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(number("count(*)")).isEqualTo(1);
        assertThat(number("sum(attempts)")).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void haveALineEachUntilThereAreTooManyInAMinute(String kind) {
        on(kind);
        for (int i = 0; i < Refusals.LINES + 50; i++) {
            refusals.add(AccessReason.WRONG_PASSWORD, NOBODY, from("192.0.2." + i % 200));
        }
        assertThat(number("count(*)")).isEqualTo(Refusals.LINES + 1);
        assertThat(number("sum(attempts)")).isEqualTo(Refusals.LINES + 50);
    }
}
