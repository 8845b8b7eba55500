package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.AccessChecks;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import dev.accesscontrol.provisioning.source.Sources;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.NotFoundException;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** From the consent to an access that works. */
@Controller
class AccessController {

    private final Connections connections;
    private final AccessChecks checks;
    private final WizardTrail trail;
    private final Sources sources;

    AccessController(
            Connections connections, AccessChecks checks, WizardTrail trail, Sources sources) {
        this.connections = connections;
        this.checks = checks;
        this.trail = trail;
        this.sources = sources;
    }

    /** Where a source sends the browser after the consent. */
    @GetMapping("/admin/provisioning/consented/{service}/{tenant}")
    String consented(@PathVariable String service, @PathVariable String tenant) {
        var connection =
                connections
                        .findByTenant(service, tenant)
                        .orElseThrow(() -> new NotFoundException("tenant without a consent"));
        return "redirect:" + trail.path(connection, WizardTrail.CONNECT);
    }

    /** The page waits by asking for its fragment; when there is access, it goes on by itself. */
    @GetMapping("/admin/provisioning/connections/{id}/access")
    String show(
            @PathVariable UUID id, HtmxRequest htmx, Model model, HttpServletResponse response) {
        var connection = connections.get(id);
        model.addAttribute("connection", connection);
        model.addAttribute("progress", checks.progress(id).orElse(null));
        model.addAttribute("steps", trail.forStep(connection, WizardTrail.CONNECT));
        model.addAttribute("next", trail.next(connection, WizardTrail.CONNECT));
        model.addAttribute("connectPath", sources.of(connection.service()).connectPath());
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        if (!htmx.isHtmxRequest()) {
            return "provisioning/access";
        }
        if (connection.consent() == ConsentState.GRANTED) {
            response.setHeader("HX-Redirect", trail.next(connection, WizardTrail.CONNECT));
        }
        return "provisioning/access :: state";
    }

    @PostMapping("/admin/provisioning/connections/{id}/access")
    @AdminOperation("connection.check")
    String checkAgain(@PathVariable UUID id) {
        checks.checkAgain(id);
        return "redirect:" + trail.path(connections.get(id), WizardTrail.CONNECT);
    }
}
