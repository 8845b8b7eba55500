package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import dev.accesscontrol.provisioning.source.SourceProvider;
import dev.accesscontrol.provisioning.source.Sources;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the administrator needs before connecting, and what of it can be checked. */
@Controller
class BeforeYouStartController {

    private final UserLookup users;
    private final Sources sources;
    private final WizardTrail trail;
    private final OnPremisesPeople onPremises;

    BeforeYouStartController(
            UserLookup users, Sources sources, WizardTrail trail, OnPremisesPeople onPremises) {
        this.users = users;
        this.sources = sources;
        this.trail = trail;
        this.onPremises = onPremises;
    }

    @GetMapping("/admin/provisioning/before-you-start")
    String show(Model model) {
        model.addAttribute("steps", trail.beforeConnecting());
        model.addAttribute("others", users.count() - users.countAdministrators());
        model.addAttribute("onPremises", onPremises.counts());
        model.addAttribute(
                "preparations",
                sources.all().stream()
                        .map(SourceProvider::preparationFragment)
                        .flatMap(Optional::stream)
                        .toList());
        return "provisioning/before-you-start";
    }
}
