package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.AccessControlApplication;
import dev.accesscontrol.testing.Databases;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The program in a process of its own, killed in the middle of a sync and started again: the sync
 * goes on by itself, nobody is missing and nobody is there twice.
 */
class KilledProcessIT {

    private static final int PEOPLE = 40_000;

    @TempDir private Path folder;

    /** The same for both starts: by its address a node knows what was its own. */
    private int port;

    private Process process;

    @BeforeEach
    void choosePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void goesOnAfterAKillOnH2() throws Exception {
        goesOnAfterAKill(
                new Address(
                        "jdbc:h2:file:"
                                + folder.resolve("access-control")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;AUTO_SERVER=TRUE",
                        "sa",
                        "sa"));
    }

    @Test
    void goesOnAfterAKillOnPostgres() throws Exception {
        goesOnAfterAKill(new Address(Databases.postgres(), "postgres", "postgres"));
    }

    private void goesOnAfterAKill(Address address) throws Exception {
        var run = prepare(address);
        start(address, "first.log");
        awaitLine("first.log", "begins, epoch 1");
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> added(address, run) >= 5_000);
        process.destroyForcibly().waitFor();

        assertThat(state(address, run)).isEqualTo("RUNNING");
        var before = added(address, run);
        assertThat(before).isBetween(1L, PEOPLE - 1L);
        assertThat(count(address, "users where link_object_id is not null")).isEqualTo(before);

        start(address, "second.log");
        awaitLine("second.log", "begins, epoch 2");
        await().atMost(Duration.ofSeconds(120)).until(() -> !state(address, run).equals("RUNNING"));
        assertThat(state(address, run)).isEqualTo("SUCCEEDED");
        assertThat(added(address, run)).isEqualTo(PEOPLE);
        assertThat(count(address, "users where link_object_id is not null")).isEqualTo(PEOPLE);
        assertThat(count(address, "plan_rows r join users u on u.id = r.user_id"))
                .isEqualTo(PEOPLE);
        assertThat(count(address, "plan_rows where outcome = 'APPLIED'")).isEqualTo(PEOPLE);
        await().until(() ->
                count(address, "scheduled_tasks where task_name = 'provisioning-run'") == 0);
    }

    private void start(Address address, String log) throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AccessControlApplication.class.getName(),
                                "--server.port=" + port,
                                "--server.address=127.0.0.1",
                                "--spring.datasource.url=" + address.url(),
                                "--spring.datasource.username=" + address.user(),
                                "--spring.datasource.password=" + address.password())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(log).toFile())
                        .start();
    }

    /** Before the program has opened an embedded database, nobody else may. */
    private void awaitLine(String log, String text) {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> Files.readString(folder.resolve(log)).contains(text));
    }

    private static UUID prepare(Address address) {
        Databases.migrate(address.database());
        return new QueuedSync(address.database()).ofAdditions(PEOPLE);
    }

    private static long added(Address address, UUID run) {
        return address.jdbc()
                .sql("select added from runs where id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    private static String state(Address address, UUID run) {
        return address.jdbc()
                .sql("select state from runs where id = ?")
                .param(run)
                .query(String.class)
                .single();
    }

    private static long count(Address address, String what) {
        return address.jdbc().sql("select count(*) from " + what).query(Long.class).single();
    }

    private record Address(String url, String user, String password) {

        DataSource database() {
            return new DriverManagerDataSource(url, user, password);
        }

        JdbcClient jdbc() {
            return JdbcClient.create(database());
        }
    }
}
