package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of the packaged program, one of which is told to stop in the middle of a sync. */
class RollingRestartIT {

    private static final int PEOPLE = 20_000;

    /** Much less than it takes until missed heartbeats are noticed, by the usual settings. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @TempDir private Path folder;

    private final RunDatabase database = RunDatabase.postgres();
    private final TwoNodes nodes = new TwoNodes();

    @BeforeEach
    void startBoth() throws IOException {
        nodes.start(
                database,
                folder,
                _ ->
                        List.of(
                                "--logging.structured.format.console="
                                        + (nodes.isEmpty() ? "" : "ecs")));
    }

    @AfterEach
    void killBoth() throws InterruptedException {
        nodes.kill();
    }

    @Test
    void handsTheSyncToTheOtherNodeAtOnce() throws Exception {
        var run = database.queueAdditions(PEOPLE);
        var owner = nodes.awaitOwner(database, run);
        var other = nodes.other(owner);
        await().atMost(TwoNodes.PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> database.added(run) >= 2_000);
        owner.terminate();

        await().atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> owner.readiness() == 503);
        assertThat(owner.signInPage()).isEqualTo(200);
        await().atMost(AT_ONCE)
                .until(() -> database.run(run).get("epoch"), epoch -> epoch.equals(2L));
        await().atMost(TwoNodes.PATIENCE).until(() -> database.jobs(run) == 0);

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
        var plain = nodes.first().log();
        var json = nodes.last().log();
        assertThat(plain).contains("[" + run + "] ").doesNotContain("@contoso.com");
        assertThat(json).contains("\"run\":\"" + run + "\"").doesNotContain("@contoso.com");
    }
}
