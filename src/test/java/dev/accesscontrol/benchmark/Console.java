package dev.accesscontrol.benchmark;

import static org.awaitility.Awaitility.await;

import dev.accesscontrol.AccessControlApplication;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.source.SourceProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program in this JVM on PostgreSQL, connected to the simulated tenant. */
final class Console implements AutoCloseable {

    static final String DOMAIN = "contoso.com";
    static final String USERNAME = "admin";
    static final String PASSWORD = "benchmark-Admin-1";

    private final String url;
    private final ConfigurableApplicationContext context;

    private Console(String url, ConfigurableApplicationContext context) {
        this.url = url;
        this.context = context;
    }

    static Console start(String microsoft, String database) throws Exception {
        var port = freePort();
        var url = "http://localhost:" + port;
        var settings =
                List.of(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--management.server.port=" + freePort(),
                        "--accesscontrol.base-url=" + url,
                        "--accesscontrol.initial-administrator.username=" + USERNAME,
                        "--accesscontrol.initial-administrator.password=" + PASSWORD,
                        "--accesscontrol.microsoft365.client-id=5a4db0c5-0000-4000-8000-000000000001",
                        "--accesscontrol.microsoft365.client-secret=sandbox-client-secret",
                        "--accesscontrol.microsoft365.login-url=" + microsoft,
                        "--accesscontrol.microsoft365.graph-url=" + microsoft,
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--logging.level.root=warn");
        return new Console(
                url,
                new SpringApplicationBuilder(AccessControlApplication.class)
                        .run(settings.toArray(String[]::new)));
    }

    String url() {
        return url;
    }

    Runs runs() {
        return context.getBean(Runs.class);
    }

    UUID execute(UUID plan) {
        var revision = context.getBean(Plans.class).get(plan).revision();
        return runs().execute(plan, revision, "benchmark");
    }

    /** How many requests went to Graph since the start, each try counted. */
    long graphCalls() {
        return context
                .getBean(MeterRegistry.class)
                .find("accesscontrol.graph.calls")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    DataSource database() {
        return context.getBean(DataSource.class);
    }

    SourceProvider source() {
        return context.getBeansOfType(SourceProvider.class).values().stream()
                .filter(source -> source.service().equals("microsoft365"))
                .findFirst()
                .orElseThrow();
    }

    /** A connection with its consent and one domain, as the wizard leaves them. */
    UUID connectedDomain() {
        var jdbc = context.getBean(JdbcClient.class);
        var connection = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into connections (id, version, service, tenant, name, consent,
                          missing_permissions, upn_mode, upn_mode_fixed, consented_by, consented_at)
                        values (?, 0, 'microsoft365', ?, 'Contoso', 'GRANTED', '', 'ON', false,
                          'admin@contoso.com', ?)
                        """)
                .params(connection, SandboxProcess.TENANT, OffsetDateTime.now())
                .update();
        var domain = UUID.randomUUID();
        jdbc.sql("insert into connection_domains values (?, 0, ?, ?, 10)")
                .params(domain, connection, DOMAIN)
                .update();
        return domain;
    }

    /** Of the only connection. */
    String connectionPath() {
        var id =
                context.getBean(JdbcClient.class)
                        .sql("select id from connections")
                        .query(UUID.class)
                        .single();
        return "/admin/provisioning/connections/" + id;
    }

    RunView finished(UUID run) {
        var over = EnumSet.complementOf(EnumSet.of(RunState.QUEUED, RunState.RUNNING));
        return await().atMost(Duration.ofHours(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> runs().get(run), view -> over.contains(view.state()));
    }

    @Override
    public void close() {
        context.close();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
