package dev.accesscontrol.journey;

import dev.accesscontrol.AccessControlApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program with its sandbox tenant on free ports, as {@code spring-boot:run} starts it. */
final class RunningConsole implements AutoCloseable {

    private final String url;
    private final String tenantUrl;
    private final ConfigurableApplicationContext context;

    private RunningConsole(String url, String tenantUrl, ConfigurableApplicationContext context) {
        this.url = url;
        this.tenantUrl = tenantUrl;
        this.context = context;
    }

    /**
     * @param databaseUrl a fresh database, see {@code Databases}
     */
    static RunningConsole start(String databaseUrl, String... more) {
        var port = freePort();
        var url = "http://localhost:" + port;
        var tenantPort = freePort();
        var settings =
                new ArrayList<>(
                        List.of(
                                "server.port=" + port,
                                "accesscontrol.base-url=" + url,
                                "accesscontrol.sandbox.port=" + tenantPort,
                                "spring.datasource.url=" + databaseUrl,
                                "spring.datasource.username=postgres",
                                "spring.datasource.password=postgres",
                                "db-scheduler.polling-interval=200ms",
                                "logging.level.root=warn"));
        settings.addAll(List.of(more));
        var context =
                new SpringApplicationBuilder(AccessControlApplication.class)
                        .profiles("sandbox")
                        .run(
                                settings.stream()
                                        .map(setting -> "--" + setting)
                                        .toArray(String[]::new));
        return new RunningConsole(url, "http://localhost:" + tenantPort, context);
    }

    String url(String path) {
        return url + path;
    }

    /** An address of the simulated tenant. */
    String tenantUrl(String path) {
        return tenantUrl + path;
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
