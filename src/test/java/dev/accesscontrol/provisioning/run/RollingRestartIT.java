package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of the packaged program, one of which is told to stop in the middle of a sync. */
class RollingRestartIT {

    private static final int PEOPLE = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Much less than it takes until missed heartbeats are noticed, by the usual settings. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

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
                            "--logging.structured.format.console="
                                    + (nodes.isEmpty() ? "" : "ecs")));
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
    void handsTheSyncToTheOtherNodeAtOnce() throws Exception {
        var run = database.queueAdditions(PEOPLE);
        var owner = awaitOwner(run);
        var other = nodes.get(1 - nodes.indexOf(owner));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> database.added(run) >= 2_000);
        owner.terminate();

        await().atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> owner.readiness() == 503);
        assertThat(owner.signInPage()).isEqualTo(200);
        await().atMost(AT_ONCE)
                .until(() -> database.run(run).get("epoch"), epoch -> epoch.equals(2L));
        await().atMost(PATIENCE).until(() -> database.jobs(run) == 0);

        assertThat(other.readiness()).isEqualTo(200);
        assertThat(owner.exitValue()).isEqualTo(143);
        assertThat(database.run(run))
                .containsEntry("state", "SUCCEEDED")
                .containsEntry("epoch", 2L)
                .containsEntry("added", (long) PEOPLE)
                .containsEntry("failed", 0L);
        database.assertEachIsWrittenOnce(PEOPLE);
        assertThatLogsNameTheRunAndNobody(run);
    }

    /** One node writes lines for people, the other one JSON. */
    private void assertThatLogsNameTheRunAndNobody(UUID run) throws IOException {
        var plain = nodes.getFirst().log();
        var json = nodes.getLast().log();
        assertThat(plain).contains("[" + run + "] ").doesNotContain("@contoso.com");
        assertThat(json).contains("\"run\":\"" + run + "\"").doesNotContain("@contoso.com");
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
}
