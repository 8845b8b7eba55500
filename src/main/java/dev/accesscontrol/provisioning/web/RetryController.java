package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** [Retry Failed]: a dry run of the people alone whose rows a sync could not apply. */
@Controller
class RetryController {

    private final Runs runs;
    private final RunReports reports;

    RetryController(Runs runs, RunReports reports) {
        this.runs = runs;
        this.reports = reports;
    }

    /** While a run of the domain is active, that one is shown and nothing is started. */
    @PostMapping("/admin/provisioning/runs/{runId}/retry")
    @AdminOperation("run.retry")
    String retry(@PathVariable UUID runId, Principal principal, RedirectAttributes redirect) {
        if (!reports.of(runs.get(runId)).canBeRetried()) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("run.retry.nothing"));
            return "redirect:" + Paths.run(runId);
        }
        return "redirect:" + Paths.run(runs.retryFailed(runId, principal.getName()));
    }
}
