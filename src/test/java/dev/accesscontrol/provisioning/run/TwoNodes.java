package dev.accesscontrol.provisioning.run;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/** Two processes of the packaged program on one PostgreSQL. */
final class TwoNodes {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<NodeProcess> nodes = new ArrayList<>();

    /**
     * Starts both and waits until they are ready.
     *
     * @param settings of the node with this port
     */
    void start(RunDatabase database, Path logs, IntFunction<List<String>> settings)
            throws IOException {
        for (int port : NodeProcess.freePorts(2)) {
            nodes.add(
                    NodeProcess.start(
                            database,
                            port,
                            logs.resolve(port + ".log"),
                            settings.apply(port).toArray(String[]::new)));
        }
        nodes.forEach(NodeProcess::awaitReady);
    }

    void kill() throws InterruptedException {
        for (var node : nodes) {
            node.kill();
        }
    }

    NodeProcess first() {
        return nodes.getFirst();
    }

    NodeProcess last() {
        return nodes.getLast();
    }

    NodeProcess other(NodeProcess node) {
        return nodes.get(1 - nodes.indexOf(node));
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** The one that works on the run. */
    NodeProcess awaitOwner(RunDatabase database, UUID run) {
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
