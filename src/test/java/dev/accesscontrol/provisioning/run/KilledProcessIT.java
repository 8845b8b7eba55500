package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.testing.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program in a process of its own, killed in the middle of a sync and started again: the sync
 * goes on by itself, nobody is missing and nobody is there twice.
 */
class KilledProcessIT {

    private static final int PEOPLE = 40_000;

    @TempDir private Path folder;

    /** The same for both starts: by its address a node knows what was its own. */
    private int port;

    private NodeProcess node;

    @BeforeEach
    void choosePort() throws IOException {
        port = NodeProcess.freePorts(1).getFirst();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (node != null) {
            node.kill();
        }
    }

    @Test
    void goesOnAfterAKillOnH2() throws Exception {
        goesOnAfterAKill(
                new RunDatabase(
                        "jdbc:h2:file:"
                                + folder.resolve("access-control")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;AUTO_SERVER=TRUE",
                        "sa",
                        "sa"));
    }

    @Test
    void goesOnAfterAKillOnPostgres() throws Exception {
        goesOnAfterAKill(RunDatabase.postgres());
    }

    private void goesOnAfterAKill(RunDatabase database) throws Exception {
        Databases.migrate(database.source());
        var run = database.queueAdditions(PEOPLE);
        start(database, "first.log");
        node.awaitLine("begins, epoch 1");
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> database.added(run) >= 5_000);
        node.kill();

        assertThat(database.state(run)).isEqualTo("RUNNING");
        var before = database.added(run);
        assertThat(before).isBetween(1L, PEOPLE - 1L);
        assertThat(database.imported()).isEqualTo(before);

        start(database, "second.log");
        node.awaitLine("begins, epoch 2");
        await().atMost(Duration.ofSeconds(120)).until(() -> !database.state(run).equals("RUNNING"));
        assertThat(database.state(run)).isEqualTo("SUCCEEDED");
        assertThat(database.added(run)).isEqualTo(PEOPLE);
        assertThat(database.imported()).isEqualTo(PEOPLE);
        assertThat(database.count("plan_rows r join users u on u.id = r.user_id"))
                .isEqualTo(PEOPLE);
        assertThat(database.count("plan_rows where outcome = 'APPLIED'")).isEqualTo(PEOPLE);
        await().until(() -> database.jobs(run) == 0);
    }

    private void start(RunDatabase database, String log) throws IOException {
        node = NodeProcess.start(database, port, folder.resolve(log));
    }
}
