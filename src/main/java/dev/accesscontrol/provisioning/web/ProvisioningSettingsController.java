package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** [Provisioning Settings]: what is connected, and where each wizard goes on. */
@Controller
class ProvisioningSettingsController {

    private final Connections connections;
    private final ConnectionLines lines;
    private final SourceDetails sources;

    ProvisioningSettingsController(
            Connections connections, ConnectionLines lines, SourceDetails sources) {
        this.connections = connections;
        this.lines = lines;
        this.sources = sources;
    }

    @Bean
    static MenuEntry provisioningSettingsMenuEntry() {
        return new MenuEntry(
                MenuEntry.Section.SYSTEM, 10, "connection.settings.title", "/admin/provisioning");
    }

    @GetMapping("/admin/provisioning")
    String show(Model model) {
        model.addAttribute("endingSoon", sources.endingSoon());
        model.addAttribute("lines", connections.all().stream().map(lines::of).toList());
        return "provisioning/settings";
    }
}
