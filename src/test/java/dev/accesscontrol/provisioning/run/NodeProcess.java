package dev.accesscontrol.provisioning.run;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The program in a process of its own, which can be killed. */
final class NodeProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final int managementPort;
    private final Path log;

    private NodeProcess(Process process, int port, int managementPort, Path log) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
    }

    /** Different ones; by its port a node is known in the database. */
    static List<Integer> freePorts(int count) throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            while (held.size() < count) {
                held.add(new ServerSocket(0));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    static NodeProcess start(RunDatabase database, int port, Path log, String... settings)
            throws IOException {
        var managementPort = freePorts(1).getFirst();
        var command =
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        packagedJar(),
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--management.server.port=" + managementPort,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
        return new NodeProcess(
                new ProcessBuilder(Stream.concat(command, Stream.of(settings)).toList())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                port,
                managementPort,
                log);
    }

    /** What people start, and not the classes of a build. */
    private static String packagedJar() {
        var jar = System.getProperty("packaged.jar");
        if (jar == null || !Files.exists(Path.of(jar))) {
            throw new IllegalStateException("tests of processes run in ./mvnw verify: " + jar);
        }
        return jar;
    }

    int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Asked as a proxy before the nodes asks. */
    void awaitReady() {
        await().atMost(PATIENCE)
                .failFast("the process has ended, see " + log, () -> !process.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> readiness() == 200);
    }

    int readiness() throws IOException, InterruptedException {
        return status("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
    }

    /** Of a page that needs no session. */
    int signInPage() throws IOException, InterruptedException {
        return status(url() + "/sign-in");
    }

    private int status(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Before the program has opened an embedded database, nobody else may. */
    void awaitLine(String text) {
        await().atMost(PATIENCE).until(() -> Files.readString(log).contains(text));
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** As an operator does: SIGTERM. */
    void terminate() {
        process.destroy();
    }

    int exitValue() throws InterruptedException {
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
