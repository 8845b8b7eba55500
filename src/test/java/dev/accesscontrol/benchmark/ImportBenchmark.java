package dev.accesscontrol.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.testing.Browser;
import dev.accesscontrol.testing.Databases;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A first import on PostgreSQL: dry run, execution, the floor of each in the same run, and pages
 * with all that in the database. It prints and judges nothing but that the runs come to their end.
 */
class ImportBenchmark {

    private static final int USERS = Integer.getInteger("benchmark.users", 100_000);
    private static final double DRY_RUN_TARGET = 8_000;
    private static final double EXECUTION_TARGET = 5_000;

    private final Report report = new Report();

    @Test
    void importsEverybody() throws Exception {
        try (var sandbox = SandboxProcess.start(USERS);
                var console = started(sandbox.url())) {
            var pages = new PageTimes(new Browser(console.url()));
            pages.signIn(Console.USERNAME, Console.PASSWORD);
            var domain = console.connectedDomain();
            var dryRun = finished(console, console.runs().startDryRun(domain, "benchmark"));
            var plan = Objects.requireNonNull(dryRun.planId());
            var planPage = pages.median("/admin/provisioning/plans/" + plan);
            var sync = finished(console, console.runs().execute(plan, "benchmark"));
            rates(console, dryRun, sync);
            report.page("GET /admin/provisioning/plans/{id}", planPage);
            pages(pages, sync.id());
        } finally {
            report.print();
        }
    }

    private Console started(String microsoft) throws Exception {
        var database = Databases.postgres();
        var start = System.nanoTime();
        var console = Console.start(microsoft, database);
        new Browser(console.url()).get("/sign-in");
        var time = Duration.ofNanos(System.nanoTime() - start);
        report.line(
                "start to the first page",
                "%.1f s".formatted(Report.seconds(time)),
                "10 s",
                "",
                "",
                "");
        return console;
    }

    private static RunView finished(Console console, UUID run) {
        var view = console.finished(run);
        // two of the simulated people conflict on purpose, which a sync counts as failures
        assertThat(view.state())
                .as("%s", view)
                .isIn(RunState.SUCCEEDED, RunState.COMPLETED_WITH_FAILURES);
        assertThat(view.counts().failed()).as("%s", view).isLessThan(10);
        return view;
    }

    private void rates(Console console, RunView dryRun, RunView sync) throws Exception {
        var reading = Floor.reading(console.source());
        var planRows = Floor.writing(console.database(), "plan_rows");
        var userRows = Floor.writing(console.database(), "users");
        var added = sync.counts().added();
        report.rate("dry run", added, time(dryRun), DRY_RUN_TARGET, reading.plus(planRows));
        report.rate("execution", added, time(sync), EXECUTION_TARGET, userRows);
        report.floor("floor: fetch and parse the pages", added, reading);
        report.floor("floor: insert the rows of the plan", added, planRows);
        report.floor("floor: insert the users", added, userRows);
    }

    private static Duration time(RunView run) {
        return Duration.between(
                Objects.requireNonNull(run.startedAt()), Objects.requireNonNull(run.finishedAt()));
    }

    private void pages(PageTimes pages, UUID sync) throws Exception {
        report.page("GET /admin/users", pages.median("/admin/users"));
        report.page("GET /admin/users?q=tanaka", pages.median("/admin/users?q=tanaka"));
        report.page("GET /admin/logs/sync", pages.median("/admin/logs/sync"));
        report.page("GET /admin/logs/sync/{id}", pages.median("/admin/logs/sync/" + sync));
    }
}
