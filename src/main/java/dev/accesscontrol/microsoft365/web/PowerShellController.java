package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.microsoft365.Microsoft365;
import dev.accesscontrol.microsoft365.PermissionChecks;
import dev.accesscontrol.microsoft365.PowerShellCommand;
import dev.accesscontrol.provisioning.source.ConnectionTrail;
import dev.accesscontrol.provisioning.source.ConnectionTrail.Trail;
import dev.accesscontrol.web.NotFoundException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The step "Microsoft Graph PowerShell": the command, and whether it is still needed. No request
 * waits for Microsoft; the page asks for the result again by itself.
 */
@Controller
@RequestMapping("/admin/provisioning/connections/{connection}/powershell")
class PowerShellController {

    private final ConnectionTrail trails;
    private final PowerShellCommand command;
    private final PermissionChecks checks;

    PowerShellController(
            ConnectionTrail trails, PowerShellCommand command, PermissionChecks checks) {
        this.trails = trails;
        this.command = command;
        this.checks = checks;
    }

    @GetMapping
    String page(@PathVariable UUID connection, Model model) {
        var trail = trail(connection);
        model.addAttribute("trail", trail);
        model.addAttribute("command", command.forTenant(trail.tenant()));
        model.addAttribute("ofUse", command.isOfUse());
        show(connection, trail, model);
        return "microsoft365/powershell";
    }

    @GetMapping("/permissions")
    String permissions(@PathVariable UUID connection, Model model) {
        show(connection, trail(connection), model);
        return "microsoft365/powershell :: permissions";
    }

    @PostMapping("/permissions")
    String again(@PathVariable UUID connection) {
        trail(connection);
        checks.again(connection);
        return "redirect:" + path(connection);
    }

    private void show(UUID connection, Trail trail, Model model) {
        model.addAttribute("path", path(connection));
        model.addAttribute(
                "permissions", PermissionState.of(checks.look(connection, trail.tenant())));
    }

    private static String path(UUID connection) {
        return "/admin/provisioning/connections/" + connection + "/powershell";
    }

    private Trail trail(UUID connection) {
        return trails.find(Microsoft365.SERVICE, connection, Microsoft365.POWERSHELL)
                .orElseThrow(() -> new NotFoundException("connection " + connection));
    }
}
