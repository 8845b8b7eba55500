package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.source.SetupStep;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.NotFoundException;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 8 of the wizard: a dry run for each domain. */
@Controller
@RequestMapping("/admin/provisioning/connections/{connectionId}/dry-run")
class DryRunController {

    private final Connections connections;
    private final WizardTrail trail;
    private final DomainReviews reviews;
    private final Runs runs;

    DryRunController(Connections connections, WizardTrail trail, DomainReviews reviews, Runs runs) {
        this.connections = connections;
        this.trail = trail;
        this.reviews = reviews;
        this.runs = runs;
    }

    @GetMapping
    String page(
            @PathVariable UUID connectionId,
            @RequestParam(name = SetupStep.CHECK, required = false) @Nullable String check,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response) {
        var connection = connections.get(connectionId);
        model.addAttribute("connection", connection);
        model.addAttribute("steps", trail.forStep(connection, WizardTrail.DRY_RUN));
        model.addAttribute("sourceNotice", trail.notice(connection, check).orElse(null));
        model.addAttribute("page", new DryRunPage(reviews.of(connection)));
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return htmx.isHtmxRequest() ? "provisioning/dry-run :: live" : "provisioning/dry-run";
    }

    /** While a run of the domain is active the page shows that one, and nothing is started. */
    @PostMapping("/{domainId}")
    @AdminOperation("dry-run.start")
    String start(
            @PathVariable UUID connectionId, @PathVariable UUID domainId, Principal principal) {
        if (!connections.domain(domainId).connectionId().equals(connectionId)) {
            throw new NotFoundException("domain of another connection");
        }
        runs.startDryRun(domainId, principal.getName());
        return "redirect:" + Paths.connection(connectionId, "/dry-run");
    }
}
