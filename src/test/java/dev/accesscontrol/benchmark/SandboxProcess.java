package dev.accesscontrol.benchmark;

import dev.accesscontrol.sandbox.SandboxTenant;
import dev.accesscontrol.testing.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The simulated tenant in a process of its own, with consent given and no latency. */
final class SandboxProcess implements AutoCloseable {

    static final String TENANT = "a7c1f0de-0000-4000-8000-00000000c0de";

    private final Process process;
    private final String url;

    private SandboxProcess(Process process) throws IOException {
        this.process = process;
        var line = process.inputReader().readLine();
        if (line == null) {
            throw new IOException("The simulated tenant did not start");
        }
        this.url = line.substring(line.lastIndexOf(' ') + 1);
    }

    static SandboxProcess start(int users) throws IOException, InterruptedException {
        var sandbox =
                new SandboxProcess(
                        new ProcessBuilder(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx512m",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        SandboxTenant.class.getName(),
                                        "--port=0",
                                        "--users=" + users,
                                        "--one-domain=true")
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start());
        sandbox.grantConsent();
        return sandbox;
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
    }

    Browser browser() {
        return new Browser(url);
    }

    private void grantConsent() throws IOException, InterruptedException {
        var token = browser().get("/").field("formToken");
        browser().post("/change/consent", Map.of("formToken", token, "do", "grant", "delay", "0"));
    }
}
