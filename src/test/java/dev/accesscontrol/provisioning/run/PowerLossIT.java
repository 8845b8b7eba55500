package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database loses its power in the middle of a sync, is away for a while and comes back on the
 * same files: the program goes on by itself, from its checkpoint.
 */
class PowerLossIT {

    private static final int PEOPLE = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir private Path folder;

    private EmbeddedPostgres server;
    private NodeProcess node;

    @AfterEach
    void stop() throws Exception {
        node.kill();
        server.close();
    }

    @Test
    void goesOnFromTheCheckpointWhenTheDatabaseIsBack() throws Exception {
        var port = NodeProcess.freePorts(1).getFirst();
        server = start(port);
        var database =
                new RunDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        node =
                NodeProcess.start(
                        database,
                        NodeProcess.freePorts(1).getFirst(),
                        folder.resolve("node.log"),
                        "--db-scheduler.heartbeat-interval=1s",
                        "--spring.datasource.hikari.connection-timeout=1000");
        node.awaitReady();
        var run = database.queueAdditions(PEOPLE);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> database.added(run) >= 3_000);

        loseThePower();
        node.awaitLine("Connection");
        assertThat(node.readiness()).isEqualTo(200);
        server = start(port);
        assertThat(database.state(run)).isEqualTo("RUNNING");
        assertThat(database.imported()).isEqualTo(database.added(run)).isLessThan(PEOPLE);

        await().atMost(PATIENCE).until(() -> database.jobs(run) == 0);
        assertThat(database.run(run))
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("added", (long) PEOPLE)
                .containsEntry("failed", 0L);
        database.assertEachIsWrittenOnce(PEOPLE);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    /** What {@code pg_ctl stop -m immediate} does: no checkpoint, no goodbye. */
    private void loseThePower() throws Exception {
        var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        assertThat(new ProcessBuilder("kill", "-QUIT", pid).start().waitFor()).isZero();
        postmaster.onExit().get();
        server.close();
    }
}
