package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.DomainReadings;
import dev.accesscontrol.web.AdminOperation;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parts of the domain settings that change by themselves; what was typed stays. */
@Controller
@RequestMapping("/admin/provisioning/connections/{id}/domains")
class DomainReadingController {

    private final Connections connections;
    private final DomainReadings readings;
    private final DomainsPages pages;
    private final UserLookup users;

    DomainReadingController(
            Connections connections,
            DomainReadings readings,
            DomainsPages pages,
            UserLookup users) {
        this.connections = connections;
        this.readings = readings;
        this.pages = pages;
        this.users = users;
    }

    @GetMapping("/reading")
    String reading(@PathVariable UUID id, Model model) {
        var connection = connections.get(id);
        var reading = readings.of(id);
        var form = DomainSettingsForm.of(connection, reading, 0);
        model.addAttribute("page", pages.page(connection, reading, form));
        return "provisioning/domain-reading :: live";
    }

    /**
     * @param from "details" when the page of the connection asks
     */
    @PostMapping("/refresh")
    @AdminOperation("connection.read")
    String refresh(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            HtmxRequest htmx,
            Model model) {
        connections.get(id);
        readings.refresh(id);
        return htmx.isHtmxRequest()
                ? reading(id, model)
                : "redirect:" + Paths.connection(id, from.equals("details") ? "" : "/domains");
    }

    /**
     * What a limit means that is being typed.
     *
     * @param typed has the field's value under the field's name in the form
     */
    @GetMapping("/meaning")
    String meaning(
            @PathVariable UUID id,
            @RequestParam String domain,
            @RequestParam Map<String, String> typed,
            Model model) {
        connections.get(id);
        model.addAttribute(
                "meaning",
                typed.entrySet().stream()
                        .filter(field -> field.getKey().endsWith("maxDeletions"))
                        .flatMap(field -> DomainSettingsForm.limit(field.getValue()).stream())
                        .map(limit -> LimitMeaning.of(limit, users.countInDomain(domain)))
                        .findFirst()
                        .orElse(null));
        return "provisioning/domain-reading :: typed";
    }
}
