package dev.accesscontrol.provisioning.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.notice.EndedRuns;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.testing.ServedConsole;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a scraper and a proxy are told, and that nobody else is. */
class ManagementPortTests {

    private static final OffsetDateTime ENDED = OffsetDateTime.parse("2026-11-24T05:00:00Z");

    private static ServedConsole console;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        console = ServedConsole.start();
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void tellsTheScraperOfRunsQueueDomainsPlansAndNotices() throws Exception {
        var connection = UUID.randomUUID();
        var domain = UUID.randomUUID();
        stored(connection, domain);
        var events = console.context();
        console.bean(TransactionTemplate.class)
                .executeWithoutResult(_ ->
                        events.publishEvent(
                                new EndedRuns("contoso.com")
                                        .ended(RunState.COMPLETED_WITH_FAILURES)));

        // the first look finds out which domains there are
        get("/actuator/prometheus");
        var metrics = get("/actuator/prometheus").body();

        var labels =
                "application=\"access-control\",kind=\"SYNC\",result=\"COMPLETED_WITH_FAILURES\",trigger=\"PERIODIC\"";
        assertThat(metrics)
                .contains("accesscontrol_runs_seconds_count{" + labels + "} 1")
                .contains("accesscontrol_runs_seconds_sum{" + labels + "} 10.0")
                .contains("accesscontrol_runs_users_total{" + labels + "} 10.0")
                .contains("accesscontrol_notices_unread{application=\"access-control\"} 1.0")
                .contains("accesscontrol_plans_held{application=\"access-control\"} 0.0")
                .contains("accesscontrol_graph_throttled_seconds_count")
                .contains("accesscontrol_jobs_queue_age_seconds")
                .containsPattern("accesscontrol_runs_queue_age_seconds\\{[^}]*} [1-9]")
                .containsPattern(
                        "accesscontrol_sync_last_success_seconds\\{[^}]*domain=\"contoso.com\"} 1\\.7954[0-9]*E9");
    }

    @Test
    void saysThatItIsAliveAndReadyAndNotReadyOnceItStops() throws Exception {
        var program = console.context();
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        AvailabilityChangeEvent.publish(program, ReadinessState.REFUSING_TRAFFIC);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        AvailabilityChangeEvent.publish(program, ReadinessState.ACCEPTING_TRAFFIC);
    }

    @Test
    void isNotOnThePortThatPeopleUse() throws Exception {
        for (var path : new String[] {"", "/health", "/health/readiness", "/prometheus", "/env"}) {
            var answer = console.get("/actuator" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
        }
        console.signIn();
        assertThat(console.get("/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    @Test
    void hasNothingElseOnItsOwnPort() throws Exception {
        assertThat(get("/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(get("/sign-in").statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(console.managementAddress(path)).build(),
                BodyHandlers.ofString());
    }

    private static void stored(UUID connection, UUID domain) {
        var jdbc = console.bean(JdbcClient.class);
        jdbc.sql(
                        """
                        insert into connections (id, version, service, tenant, name, consent,
                          missing_permissions, upn_mode, upn_mode_fixed, consented_by, consented_at)
                        values (?, 0, 'fake', 'tenant', 'Contoso', 'GRANTED', '', 'ON', false, 'a', ?)
                        """)
                .params(connection, ENDED)
                .update();
        jdbc.sql(
                        """
                        insert into connection_domains (id, version, connection_id, name,
                          max_deletions_percent) values (?, 0, ?, 'contoso.com', 10)
                        """)
                .params(domain, connection)
                .update();
        run(jdbc, connection, domain, "SUCCEEDED", null);
        run(jdbc, connection, domain, "QUEUED", domain);
    }

    private static void run(
            JdbcClient jdbc, UUID connection, UUID domain, String state, UUID active) {
        jdbc.sql(
                        """
                        insert into runs (id, version, kind, connection_id, domain_id, domain, source,
                          run_trigger, started_by, state, active_domain_id, phase, done, added,
                          updated, deleted, skipped, failed, requested_at, finished_at,
                          cancel_requested, epoch, checkpoint_order, checkpoint_position)
                        values (?, 0, 'SYNC', ?, ?, 'contoso.com', 'Contoso', 'MANUAL', 'admin', ?, ?,
                          'DONE', 0, 0, 0, 0, 0, 0, ?, ?, false, 0, 0, 0)
                        """)
                .params(UUID.randomUUID(), connection, domain, state, active, ENDED, ENDED)
                .update();
    }
}
