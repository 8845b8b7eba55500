package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.plan.UpnMode;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * The engine with a {@link ScriptedSource} on a database. Jobs are queued as ever; the tests run
 * them, in their own thread.
 */
@SpringBootTest
@ActiveProfiles("test")
@Import(EngineOnADatabase.Beans.class)
abstract class EngineOnADatabase {

    static final String CONTOSO = "contoso.com";
    static final String FABRIKAM = "fabrikam.com";
    static final String ACTOR = "admin";

    @Autowired ScriptedSource source;
    @Autowired Runs runs;
    @Autowired HeldRuns heldRuns;
    @Autowired Plans plans;
    @Autowired RunWorker worker;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    EngineDatabase database;
    UUID connection;
    UUID contoso;
    UUID fabrikam;

    @BeforeEach
    void startEmpty() {
        source.reset().pageSize(3);
        clock.reset();
        database = new EngineDatabase(jdbc);
        database.clear();
        connect(UpnMode.ON);
    }

    /** Two domains; up to 10 % of their users may be deleted. */
    void connect(UpnMode mode) {
        jdbc.sql("delete from connection_domains").update();
        jdbc.sql("delete from connections").update();
        connection = database.connection(mode);
        contoso = database.domain(connection, CONTOSO, 10);
        fabrikam = database.domain(connection, FABRIKAM, 10);
    }

    RunView work(UUID run) {
        worker.work(run, () -> false);
        return runs.get(run);
    }

    RunView dryRun(UUID domain) {
        return work(runs.startDryRun(domain, ACTOR));
    }

    /** Makes a plan that must come out. */
    UUID plan(UUID domain) {
        var run = dryRun(domain);
        if (run.planId() == null) {
            throw new AssertionError(run.toString());
        }
        return run.planId();
    }

    RunView sync(UUID plan) {
        return work(execute(plan));
    }

    /** As it is, whatever was decided about its rows. */
    UUID execute(UUID plan) {
        return runs.execute(plan, plans.get(plan).revision(), ACTOR);
    }

    Optional<PlanView> held(UUID domain) {
        return heldRuns.of(domain).map(RunView::planId).map(plans::get);
    }

    /** Ten users of the domain who are at the source, too: one deletion is 10 %. */
    void tenUsersStay() {
        for (int i = 0; i < 10; i++) {
            database.imported("p" + i + "@contoso.com");
            source.people("p" + i + "@contoso.com");
        }
    }

    void assertNothingIsLeft() {
        assertThat(database.count("plans")).isZero();
        assertThat(database.count("plan_rows")).isZero();
        assertThat(database.count("plan_seen")).isZero();
        assertThat(database.deleted()).isEmpty();
    }

    UserId idOf(String username) {
        return new UserId(
                jdbc.sql("select id from users where username = ?")
                        .param(username)
                        .query(UUID.class)
                        .single());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ScriptedSource scriptedSource() {
            return new ScriptedSource();
        }

        /** Nobody works on the queue. */
        @Bean
        DbSchedulerStarter idleScheduler() {
            return () -> {};
        }

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
