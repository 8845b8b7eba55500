package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.Exclusions;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Notice;
import dev.accesscontrol.web.OperationNote;
import dev.accesscontrol.web.Place;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who are left out of the syncs of a domain. */
@Controller
@RequestMapping("/admin/provisioning/connections/{id}/domains/{domainId}/exclusions")
class ExclusionsController {

    private final Connections connections;
    private final Exclusions exclusions;

    ExclusionsController(Connections connections, Exclusions exclusions) {
        this.connections = connections;
        this.exclusions = exclusions;
    }

    @GetMapping
    String list(
            @PathVariable UUID id,
            @PathVariable UUID domainId,
            @ModelAttribute("query") PersonQuery query,
            @RequestParam Map<String, String> parameters,
            Model model) {
        model.addAttribute("connection", connections.get(id));
        model.addAttribute("domain", domain(id, domainId));
        model.addAttribute("path", Paths.exclusions(id, domainId));
        model.addAttribute("here", query.on(Paths.exclusions(id, domainId)));
        model.addAttribute("all", query.on(Paths.exclusions(id, domainId) + "/take-back?all=true"));
        model.addAttribute("rows", exclusions.find(domainId, query.text(), Place.of(parameters)));
        return "provisioning/exclusions";
    }

    @GetMapping("/take-back")
    String ask(
            @PathVariable UUID id,
            @PathVariable UUID domainId,
            @ModelAttribute("query") PersonQuery query,
            Model model,
            RedirectAttributes redirect) {
        var domain = domain(id, domainId);
        var path = Paths.exclusions(id, domainId);
        if (query.isEmpty()) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("exclusion.none-chosen"));
            return "redirect:" + query.on(path);
        }
        model.addAttribute("page", query.question(domain, exclusions, path));
        return "provisioning/decision";
    }

    @PostMapping("/take-back")
    @AdminOperation("exclusion.take-back")
    String takeBack(
            @PathVariable UUID id,
            @PathVariable UUID domainId,
            @ModelAttribute("query") PersonQuery query,
            Principal principal,
            RedirectAttributes redirect) {
        var name = domain(id, domainId).name();
        var taken = exclusions.takeBackInDomain(domainId, query.choice(), principal.getName());
        OperationNote.of("domains", domainId, name).is("taken-back", taken.people()).tell();
        redirect.addFlashAttribute(Notice.ATTRIBUTE, ExclusionNotices.of(taken));
        return "redirect:" + Paths.with(Paths.exclusions(id, domainId), Map.of());
    }

    private DomainView domain(UUID id, UUID domainId) {
        var domain = connections.domain(domainId);
        if (!domain.connectionId().equals(id)) {
            throw new NotFoundException("domain of another connection");
        }
        return domain;
    }
}
