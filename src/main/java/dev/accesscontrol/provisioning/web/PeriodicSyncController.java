package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.periodic.PeriodicStandings;
import dev.accesscontrol.provisioning.periodic.PeriodicSync;
import dev.accesscontrol.provisioning.periodic.PeriodicSyncs;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Notice;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** [Enable Periodic Sync] and [Disable Periodic Sync]; all lead to [View Details]. */
@Controller
@RequestMapping("/admin/provisioning/connections/{id}")
class PeriodicSyncController {

    private final Connections connections;
    private final PeriodicSyncs periodic;
    private final PeriodicStandings standings;

    PeriodicSyncController(
            Connections connections, PeriodicSyncs periodic, PeriodicStandings standings) {
        this.connections = connections;
        this.periodic = periodic;
        this.standings = standings;
    }

    @PostMapping("/domains/{domainId}/periodic-sync")
    @AdminOperation("domain.periodic")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID domainId,
            @RequestParam boolean enabled,
            Principal principal,
            RedirectAttributes redirect) {
        var domain = connections.domain(domainId);
        if (!domain.connectionId().equals(id)) {
            throw new NotFoundException("domain of another connection");
        }
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE,
                enabled
                        ? enable(domain, principal.getName())
                        : disable(domain, principal.getName()));
        return "redirect:" + Paths.connection(id, "");
    }

    private Notice enable(DomainView domain, String actor) {
        return periodic.enable(domain, actor)
                ? Notice.success("periodic.enabled", domain.name())
                : Notice.error("periodic.refused", domain.name());
    }

    private Notice disable(DomainView domain, String actor) {
        periodic.disable(domain, actor);
        return Notice.success("periodic.disabled", domain.name());
    }

    /** For the domains that were synchronised and of which nobody has decided yet. */
    @PostMapping("/periodic-sync")
    @AdminOperation("connection.periodic")
    String enableOffered(@PathVariable UUID id, Principal principal, RedirectAttributes redirect) {
        var names =
                standings.of(connections.get(id)).stream()
                        .filter(PeriodicSync::isOffered)
                        .map(PeriodicSync::domain)
                        .filter(domain -> periodic.enable(domain, principal.getName()))
                        .map(DomainView::name)
                        .toList();
        if (!names.isEmpty()) {
            redirect.addFlashAttribute(
                    Notice.ATTRIBUTE, Notice.success("periodic.enabled", String.join(", ", names)));
        }
        return "redirect:" + Paths.connection(id, "");
    }
}
