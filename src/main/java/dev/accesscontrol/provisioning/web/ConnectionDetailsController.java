package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.DomainSettings;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** [View Details] of a connection. */
@Controller
@RequestMapping("/admin/provisioning/connections/{id}")
class ConnectionDetailsController {

    private final Connections connections;
    private final DomainSettings settings;
    private final ConnectionDetails details;
    private final SourceDetails source;

    ConnectionDetailsController(
            Connections connections,
            DomainSettings settings,
            ConnectionDetails details,
            SourceDetails source) {
        this.connections = connections;
        this.settings = settings;
        this.details = details;
        this.source = source;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", LimitForm.empty(settings.version(id)));
        return page(id, model);
    }

    @PostMapping("/domains/{domainId}/limit")
    @AdminOperation("domain.limit")
    String changeLimit(
            @PathVariable UUID id,
            @PathVariable UUID domainId,
            @ModelAttribute("form") LimitForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var limit = DomainSettingsForm.limit(form.percent());
        if (limit.isEmpty()) {
            errors.rejectValue("percent", "connection.max-deletions.invalid");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", domainId);
            return page(id, model);
        }
        settings.allowDeletions(id, form.shownVersion(), domainId, limit.get());
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.success("connection.max-deletions.changed"));
        return "redirect:" + Paths.connection(id, "");
    }

    private String page(UUID id, Model model) {
        var connection = connections.get(id);
        model.addAttribute("connection", connection);
        model.addAttribute("next", details.next(connection));
        model.addAttribute("problem", details.problem(connection));
        model.addAttribute("overview", details.domains(connection));
        model.addAttribute("connectPath", source.connectPath(connection));
        model.addAttribute("credential", source.credential(connection).orElse(null));
        return "provisioning/details";
    }
}
