package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.search.SearchedPart;
import dev.accesscontrol.testing.Databases;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SearchedPlansTests {

    private UUID domain;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void areLargeAndCompleteAndNotBeingExecuted(String kind) {
        var url = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(source);
        var jdbc = JdbcClient.create(source);
        var engine = new EngineDatabase(jdbc);
        domain = engine.domain(engine.connection(UpnMode.ON), "contoso.com", 10);
        var large = plan(jdbc, "READY", 20_001);
        plan(jdbc, "READY", 20_000);
        plan(jdbc, "INCOMPLETE", 20_001);
        var executed = plan(jdbc, "EXECUTED", 20_001);
        run(jdbc, executed);

        var plans = new SearchedPlans(jdbc);
        assertThat(plans.large()).extracting(SearchedPart::index).containsExactly(index(large));
        assertThat(plans.isBusy()).isTrue();

        jdbc.sql("update runs set active_domain_id = null").update();
        assertThat(plans.large())
                .extracting(SearchedPart::index)
                .containsExactlyInAnyOrder(index(large), index(executed));
        assertThat(plans.isBusy()).isFalse();
    }

    private static String index(UUID plan) {
        return "search_plan_" + plan;
    }

    private UUID plan(JdbcClient jdbc, String state, long adds) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into plans (id, version, dry_run_id, connection_id, domain_id, domain,
                          upn_mode, link_source, state, made_at, expires_at, first_import, adds,
                          updates, deletes, skips, conflicts, warnings, unchanged, source_users,
                          domain_users)
                        values (:id, 0, :id, :id, :domain, 'contoso.com', 'ON', 'm', :state, now(), now(),
                          true, :adds, 0, 0, 0, 0, 0, 0, 0, 0)
                        """)
                .param("id", id)
                .param("domain", domain)
                .param("state", state)
                .param("adds", adds)
                .update();
        return id;
    }

    private void run(JdbcClient jdbc, UUID plan) {
        jdbc.sql(
                        """
                        insert into runs (id, version, kind, plan_id, connection_id, domain_id, domain,
                          source, run_trigger, started_by, state, active_domain_id, phase, done,
                          added, updated, deleted, skipped, failed, requested_at, cancel_requested,
                          epoch, checkpoint_order, checkpoint_position)
                        values (:id, 0, 'SYNC', :id, :id, :domain, 'contoso.com', 'Contoso', 'MANUAL', '-',
                          'RUNNING', :domain, 'ADDING', 0, 0, 0, 0, 0, 0, now(), false, 1, 0, 0)
                        """)
                .param("id", plan)
                .param("domain", domain)
                .update();
    }
}
