package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.testing.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of the program on one PostgreSQL: what one has begun, the other goes on with. */
class TwoNodesIT {

    private static final int PEOPLE = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "Test-admin-1";
    private static final String PAGE = "/admin/provisioning";

    @TempDir private Path folder;

    private final RunDatabase database = RunDatabase.postgres();
    private final List<NodeProcess> nodes = new ArrayList<>();

    @BeforeEach
    void startBoth() throws IOException {
        for (var port : NodeProcess.freePorts(2)) {
            nodes.add(
                    NodeProcess.start(
                            database,
                            port,
                            folder.resolve(port + ".log"),
                            "--spring.datasource.hikari.data-source-properties.ApplicationName="
                                    + applicationName(port),
                            "--accesscontrol.initial-administrator.password=" + PASSWORD,
                            "--db-scheduler.heartbeat-interval=1s",
                            "--db-scheduler.missed-heartbeats-limit=4"));
        }
        nodes.forEach(NodeProcess::awaitReady);
    }

    @AfterEach
    void killBoth() throws InterruptedException {
        for (var node : nodes) {
            node.kill();
        }
    }

    @Test
    void theOtherGoesOnWithTheSyncOfANodeThatIsKilled() throws Exception {
        var run = database.queueAdditions(PEOPLE);
        var owner = awaitOwner(run);
        var other = nodes.get(1 - nodes.indexOf(owner));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> database.added(run) >= 3_000);
        killAndAwaitItsLastCommit(owner);

        var before = database.added(run);
        assertThat(before).isBetween(3_000L, PEOPLE - 1L);
        assertThat(database.imported()).isEqualTo(before);
        assertThat(database.run(run)).containsEntry("state", "RUNNING").containsEntry("epoch", 1L);
        var last = database.lastImport();

        other.awaitLine("begins, epoch 2");
        await().atMost(PATIENCE).until(() -> database.jobs(run) == 0);
        assertThat(database.run(run))
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("epoch", 2L)
                .containsEntry("added", (long) PEOPLE)
                .containsEntry("failed", 0L);
        database.assertEachIsWrittenOnce(PEOPLE);
        assertThat(database.importedAfter(last)).isEqualTo(PEOPLE - before);
    }

    @Test
    void aSessionIsGoodOnBothAndEndsOnBoth() throws Exception {
        var first = new Browser(nodes.getFirst().url());
        var form = first.get("/sign-in");
        first.post(
                "/sign-in",
                Map.of("username", "admin", "password", PASSWORD, "_csrf", form.field("_csrf")));
        assertThat(first.get(PAGE).status()).isEqualTo(200);

        var second = first.copyAt(nodes.getLast().url());
        var page = second.get(PAGE);
        assertThat(page.status()).isEqualTo(200);

        second.post("/sign-out", Map.of("_csrf", page.field("_csrf")));
        assertThat(second.get(PAGE).status()).isEqualTo(302);
        assertThat(first.get(PAGE).status()).isEqualTo(302);
    }

    private static String applicationName(int port) {
        return "node-" + port;
    }

    private NodeProcess awaitOwner(UUID run) {
        var pickedBy =
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> database.pickedBy(run), name -> !name.isEmpty());
        return nodes.stream()
                .filter(node -> pickedBy.endsWith(":" + node.port()))
                .findAny()
                .orElseThrow();
    }

    /** The server may still be at a commit that the process has sent before it died. */
    private void killAndAwaitItsLastCommit(NodeProcess owner) throws InterruptedException {
        var connections =
                "pg_stat_activity where application_name = '%s'"
                        .formatted(applicationName(owner.port()));
        assertThat(database.count(connections)).isPositive();
        owner.kill();
        await().atMost(PATIENCE).until(() -> database.count(connections) == 0);
    }
}
