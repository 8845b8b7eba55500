package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Step 10 of the wizard: what became of the latest sync of each domain. */
@Controller
class RunResultController {

    private final Connections connections;
    private final WizardTrail trail;
    private final DomainReviews reviews;
    private final RunReports reports;

    RunResultController(
            Connections connections, WizardTrail trail, DomainReviews reviews, RunReports reports) {
        this.connections = connections;
        this.trail = trail;
        this.reviews = reviews;
        this.reports = reports;
    }

    @GetMapping("/admin/provisioning/connections/{connectionId}/result")
    String page(
            @PathVariable UUID connectionId,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response) {
        var connection = connections.get(connectionId);
        var results = reviews.of(connection).stream().map(this::result).toList();
        model.addAttribute("connection", connection);
        model.addAttribute("steps", trail.forStep(connection, WizardTrail.RESULT));
        model.addAttribute("results", results);
        model.addAttribute("active", results.stream().anyMatch(DomainResult::isActive));
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return htmx.isHtmxRequest() ? "provisioning/result :: live" : "provisioning/result";
    }

    private DomainResult result(DomainReview review) {
        var sync = review.sync();
        return new DomainResult(review, sync == null ? null : reports.of(sync));
    }
}
