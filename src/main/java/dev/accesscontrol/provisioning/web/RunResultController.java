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
    private final DomainResults results;

    RunResultController(Connections connections, WizardTrail trail, DomainResults results) {
        this.connections = connections;
        this.trail = trail;
        this.results = results;
    }

    @GetMapping("/admin/provisioning/connections/{connectionId}/result")
    String page(
            @PathVariable UUID connectionId,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response) {
        var connection = connections.get(connectionId);
        var shown = results.of(connection);
        model.addAttribute("connection", connection);
        model.addAttribute("steps", trail.forStep(connection, WizardTrail.RESULT));
        model.addAttribute("results", shown);
        model.addAttribute("active", shown.stream().anyMatch(DomainResult::isActive));
        model.addAttribute("offered", results.offered(connection));
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return htmx.isHtmxRequest() ? "provisioning/result :: live" : "provisioning/result";
    }
}
