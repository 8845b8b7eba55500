package dev.accesscontrol.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Browser;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Imports on PostgreSQL: a tenth of the people first, then all of them, in one JVM with the heap
 * that is promised. It prints, and judges nothing but that the runs come to their end and that a
 * sync of no change writes nobody.
 */
class ImportBenchmark {

    private static final int USERS = Integer.getInteger("benchmark.users", 100_000);

    private final Report report = new Report();

    @Test
    void importsEverybody() throws Exception {
        try (var postgres = BenchmarkDatabase.start()) {
            var tenth = importTenth(postgres);
            try (var sandbox = SandboxProcess.start(USERS);
                    var console = Console.start(sandbox.url(), postgres.create("everybody"))) {
                importAll(console, sandbox, tenth);
            }
        } finally {
            report.print();
        }
    }

    private Import importTenth(BenchmarkDatabase postgres) throws Exception {
        Heap.forget();
        try (var sandbox = SandboxProcess.start(USERS / 10);
                var console = started(sandbox.url(), postgres.create("tenth"))) {
            var tenth = Import.of(console, console.connectedDomain());
            report.rate("dry run of a tenth, first in this JVM", tenth.added(), tenth.planning());
            report.rate("its execution", tenth.added(), tenth.executing());
            report.text("peak heap", Heap.peak() + " MB", "256 MB");
            return tenth;
        } finally {
            Heap.forget();
        }
    }

    private Console started(String microsoft, String database) throws Exception {
        var start = System.nanoTime();
        var console = Console.start(microsoft, database);
        new Browser(console.url()).get("/sign-in");
        var time = Duration.ofNanos(System.nanoTime() - start);
        report.text("start to the first page", "%.1f s".formatted(Report.seconds(time)), "10 s");
        return console;
    }

    private void importAll(Console console, SandboxProcess sandbox, Import tenth) throws Exception {
        var pages = new PageTimes(new Browser(console.url()));
        pages.signIn(Console.USERNAME, Console.PASSWORD);
        var domain = console.connectedDomain();
        var planned = Import.planned(console, domain);
        planPages(pages, planned.plan());
        var all = planned.executed(console);
        rates(console, all);
        report.growth("dry run, against the tenth", tenth, all, Import::planning);
        report.growth("execution, against the tenth", tenth, all, Import::executing);
        report.text("peak heap", Heap.peak() + " MB", "256 MB");
        unchanged(console, domain, all.added());
        fewChanges(console, sandbox, domain);
        ManyRuns.copy(console.database());
        pages(pages, all.sync().id());
        userList(pages);
        page(pages, "/admin/provisioning", "/admin/provisioning");
        page(pages, console.connectionPath(), "/admin/provisioning/connections/{id}");
        page(pages, "/admin/notices", "/admin/notices");
    }

    private void userList(PageTimes pages) throws Exception {
        for (var filter : UserListPages.ALL) {
            page(pages, "/admin/users" + filter, "/admin/users" + filter);
        }
        Heap.forget();
        var file = pages.download("/admin/users.csv");
        report.rate("CSV of all users", file.lines(), file.time(), 100_000);
        report.text("peak heap", Heap.peak() + " MB", "256 MB");
    }

    private void rates(Console console, Import all) throws Exception {
        var added = all.added();
        var reading = Floor.reading(console.source());
        var planRows = Floor.writing(console.database(), "plan_rows");
        var userRows = Floor.writing(console.database(), "users");
        report.rate("dry run", added, all.planning(), 15_000, reading.plus(planRows));
        report.rate("execution", added, all.executing(), 8_000, userRows);
        report.rate("floor: fetch and parse the pages", added, reading);
        report.rate("floor: copy the rows of the plan", added, planRows);
        report.rate("floor: copy the users", added, userRows);
    }

    private void unchanged(Console console, UUID domain, long people) throws Exception {
        var before = UserTable.of(console.database());
        var again = Import.of(console, domain);
        assertThat(UserTable.of(console.database())).isEqualTo(before);
        report.rate(
                "dry run and execution of no change",
                people,
                again.planning().plus(again.executing()),
                20_000);
    }

    private void fewChanges(Console console, SandboxProcess sandbox, UUID domain) throws Exception {
        FewChanges.make(sandbox);
        var before = console.graphCalls();
        var run = Import.finished(console, console.runs().startPeriodic(domain).orElseThrow());
        var counts = run.counts();
        // among those who are renamed are guests, who are skipped
        assertThat(counts.added() + counts.updated() + counts.deleted())
                .isBetween(FewChanges.ALL * 9 / 10L, (long) FewChanges.ALL);
        var time = "%.2f s".formatted(Report.seconds(Import.time(run)));
        var calls = String.valueOf(console.graphCalls() - before);
        report.text("periodic run of %d changes".formatted(FewChanges.ALL), time, "3 s");
        report.text("its requests to Graph", calls, "10");
    }

    private void planPages(PageTimes pages, UUID plan) throws Exception {
        var path = "/admin/provisioning/plans/" + plan;
        page(pages, path, "/admin/provisioning/plans/{id}");
        for (var search : Searches.ALL) {
            page(pages, path + search, "/admin/provisioning/plans/{id}" + search);
        }
    }

    private void pages(PageTimes pages, UUID sync) throws Exception {
        page(pages, "/admin/users", "/admin/users");
        for (var search : Searches.ALL) {
            page(pages, "/admin/users" + search, "/admin/users" + search);
        }
        page(pages, "/admin/logs/sync", "/admin/logs/sync");
        page(pages, "/admin/logs/sync/" + sync, "/admin/logs/sync/{id}");
    }

    private void page(PageTimes pages, String path, String name) throws Exception {
        report.page("GET " + name, pages.of(path));
    }
}
