package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one run: its progress, and at the end what became of it. */
@Controller
@RequestMapping("/admin/provisioning/runs/{runId}")
class RunController {

    private final Runs runs;
    private final RunReports reports;
    private final Connections connections;
    private final WizardTrail trail;

    RunController(Runs runs, RunReports reports, Connections connections, WizardTrail trail) {
        this.runs = runs;
        this.reports = reports;
        this.connections = connections;
        this.trail = trail;
    }

    @GetMapping
    String page(
            @PathVariable UUID runId, HtmxRequest htmx, Model model, HttpServletResponse response) {
        var run = runs.get(runId);
        var connection = connections.get(run.connectionId());
        var step = run.kind() == RunKind.DRY_RUN ? WizardTrail.DRY_RUN : WizardTrail.RESULT;
        model.addAttribute("connection", connection);
        model.addAttribute("steps", trail.forStep(connection, step));
        model.addAttribute("report", reports.of(run));
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return htmx.isHtmxRequest() ? "provisioning/run :: live" : "provisioning/run";
    }

    /**
     * @param from the page to go back to: the wizard's step, else the run's own
     */
    @PostMapping("/cancel")
    @AdminOperation("run.cancel")
    String cancel(
            @PathVariable UUID runId,
            @RequestParam(defaultValue = "") String from,
            Principal principal) {
        var run = runs.get(runId);
        runs.cancel(runId, principal.getName());
        return "redirect:" + back(run, from);
    }

    /** A person takes the size of a listing that had shrunk for the truth. */
    @PostMapping("/listing")
    @AdminOperation("run.listing")
    String acceptListing(
            @PathVariable UUID runId,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Principal principal,
            RedirectAttributes redirect) {
        Notice notice;
        if (!confirmed) {
            notice = Notice.error("shrunk.unconfirmed");
        } else if (runs.acceptListing(runId, principal.getName())) {
            notice = Notice.success("shrunk.done");
        } else {
            notice = Notice.warning("shrunk.settled");
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return "redirect:" + Paths.run(runId);
    }

    private static String back(RunView run, String from) {
        return switch (from) {
            case WizardTrail.DRY_RUN -> Paths.connection(run.connectionId(), "/dry-run");
            case WizardTrail.RESULT -> Paths.connection(run.connectionId(), "/result");
            default -> Paths.run(run.id());
        };
    }
}
