package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import dev.accesscontrol.provisioning.source.SourceProvider;
import dev.accesscontrol.provisioning.source.Sources;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Service selection. */
@Controller
class ServicesController {

    private final Sources sources;
    private final Connections connections;
    private final WizardTrail trail;

    ServicesController(Sources sources, Connections connections, WizardTrail trail) {
        this.sources = sources;
        this.connections = connections;
        this.trail = trail;
    }

    @GetMapping("/admin/provisioning/services")
    String show(Model model) {
        var all = connections.all();
        model.addAttribute("steps", trail.beforeConnecting());
        model.addAttribute(
                "services",
                sources.all().stream().map(source -> ServiceChoice.of(source, all)).toList());
        return "provisioning/services";
    }

    /**
     * @param missingSettings what the operator must set before anybody can connect
     * @param consented tenants that have consented before
     */
    record ServiceChoice(
            String service,
            List<String> missingSettings,
            String connectPath,
            List<ConnectionView> consented) {

        static ServiceChoice of(SourceProvider source, List<ConnectionView> connections) {
            return new ServiceChoice(
                    source.service(),
                    source.missingSettings(),
                    source.connectPath(),
                    connections.stream()
                            .filter(known -> known.service().equals(source.service()))
                            .toList());
        }
    }
}
