package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.log.SyncLogs;
import dev.accesscontrol.provisioning.run.PlanRowView;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.web.Look;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A line of the sync logs in full: the run and every person in it. */
@Controller
@RequestMapping(Paths.LOGS + "/{runId}")
class SyncLogController {

    private final SyncLogs logs;
    private final Runs runs;
    private final Plans plans;
    private final RunReports reports;

    SyncLogController(SyncLogs logs, Runs runs, Plans plans, RunReports reports) {
        this.logs = logs;
        this.runs = runs;
        this.plans = plans;
        this.reports = reports;
    }

    @GetMapping
    String page(
            @PathVariable UUID runId,
            @ModelAttribute("query") RowQuery query,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var report = reports.of(runs.get(runId));
        model.addAttribute("report", report);
        model.addAttribute("path", Paths.log(runId));
        model.addAttribute("here", query.on(Paths.log(runId)));
        var plan = report.plan();
        if (plan != null) {
            boolean own = !report.isSync() || report.isItsOwn();
            var failed = report.isSync() && own ? report.run().counts().failed() : 0;
            var rows = plans.rows(plan.id(), query.filter(), Place.of(parameters));
            model.addAttribute("chips", RowChips.of(plan, failed, query, Paths.log(runId)));
            model.addAttribute(
                    "rows", new Rows<>(PersonRow.all(shown(rows.content(), own)), rows.pager()));
        }
        return "provisioning/sync-log";
    }

    private static List<PlanRowView> shown(List<PlanRowView> rows, boolean own) {
        return own ? rows : rows.stream().map(PlanRowView::withoutOutcome).toList();
    }

    @GetMapping("/rows.csv")
    void rows(
            @PathVariable UUID runId,
            @ModelAttribute(name = "look", binding = false) Look look,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var run = runs.get(runId);
        var kind = run.kind() == RunKind.SYNC ? "sync" : "dry-run";
        logs.writeRowsCsv(runId, locale, Download.csv(response, name(kind, run, look)));
    }

    @GetMapping("/passwords.csv")
    void passwords(
            @PathVariable UUID runId,
            @ModelAttribute(name = "look", binding = false) Look look,
            HttpServletResponse response)
            throws IOException {
        var run = runs.get(runId);
        logs.writePasswordTemplate(runId, Download.csv(response, name("passwords", run, look)));
    }

    private static String name(String kind, RunView run, Look look) {
        var at = Objects.requireNonNullElse(run.startedAt(), run.requestedAt());
        return Download.fileName(kind, run.domain(), at, look.zone());
    }
}
