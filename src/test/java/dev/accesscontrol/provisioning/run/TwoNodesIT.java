package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.testing.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of the program on one PostgreSQL: what one has begun, the other goes on with. */
class TwoNodesIT {

    private static final int PEOPLE = 20_000;
    private static final String PASSWORD = "Test-admin-1";
    private static final String PAGE = "/admin/provisioning";

    @TempDir private Path folder;

    private final RunDatabase database = RunDatabase.postgres();
    private final TwoNodes nodes = new TwoNodes();

    @BeforeEach
    void startBoth() throws IOException {
        nodes.start(
                database,
                folder,
                port ->
                        List.of(
                                "--spring.datasource.hikari.data-source-properties.ApplicationName="
                                        + applicationName(port),
                                "--accesscontrol.initial-administrator.password=" + PASSWORD,
                                "--db-scheduler.heartbeat-interval=1s",
                                "--db-scheduler.missed-heartbeats-limit=4"));
    }

    @AfterEach
    void killBoth() throws InterruptedException {
        nodes.kill();
    }

    @Test
    void theOtherGoesOnWithTheSyncOfANodeThatIsKilled() throws Exception {
        var run = database.queueAdditions(PEOPLE);
        var owner = nodes.awaitOwner(database, run);
        var other = nodes.other(owner);
        await().atMost(TwoNodes.PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> database.added(run) >= 3_000);
        killAndAwaitItsLastCommit(owner);

        var before = database.added(run);
        assertThat(before).isBetween(3_000L, PEOPLE - 1L);
        assertThat(database.imported()).isEqualTo(before);
        assertThat(database.run(run)).containsEntry("state", "RUNNING").containsEntry("epoch", 1L);
        var last = database.lastImport();

        other.awaitLine("begins, epoch 2");
        await().atMost(TwoNodes.PATIENCE).until(() -> database.jobs(run) == 0);
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
        var first = new Browser(nodes.first().url());
        var form = first.get("/sign-in");
        first.post(
                "/sign-in",
                Map.of("username", "admin", "password", PASSWORD, "_csrf", form.field("_csrf")));
        assertThat(first.get(PAGE).status()).isEqualTo(200);

        var second = first.copyAt(nodes.last().url());
        var page = second.get(PAGE);
        assertThat(page.status()).isEqualTo(200);

        second.post("/sign-out", Map.of("_csrf", page.field("_csrf")));
        assertThat(second.get(PAGE).status()).isEqualTo(302);
        assertThat(first.get(PAGE).status()).isEqualTo(302);
    }

    private static String applicationName(int port) {
        return "node-" + port;
    }

    /** The server may still be at a commit that the process has sent before it died. */
    private void killAndAwaitItsLastCommit(NodeProcess owner) throws InterruptedException {
        var connections =
                "pg_stat_activity where application_name = '%s'"
                        .formatted(applicationName(owner.port()));
        assertThat(database.count(connections)).isPositive();
        owner.kill();
        await().atMost(TwoNodes.PATIENCE).until(() -> database.count(connections) == 0);
    }
}
