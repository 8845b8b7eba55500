package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.microsoft365.Microsoft365;
import dev.accesscontrol.microsoft365.PermissionChecks;
import dev.accesscontrol.microsoft365.PowerShellCommand;
import dev.accesscontrol.provisioning.source.ConnectionTrail;
import dev.accesscontrol.provisioning.source.ConnectionTrail.Trail;
import dev.accesscontrol.provisioning.source.SetupStep;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
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
    String page(@PathVariable UUID connection, HttpServletRequest request, Model model) {
        var trail = trail(connection);
        model.addAttribute("trail", trail);
        model.addAttribute("command", command.forTenant(trail.tenant()));
        model.addAttribute("ofUse", command.isOfUse());
        show(connection, trail, request, model);
        return "microsoft365/powershell";
    }

    @GetMapping("/permissions")
    String permissions(@PathVariable UUID connection, HttpServletRequest request, Model model) {
        show(connection, trail(connection), request, model);
        return "microsoft365/powershell :: permissions";
    }

    /** The same for the step that [Continue] leads to. */
    @GetMapping("/check")
    String check(@PathVariable UUID connection, HttpServletRequest request, Model model) {
        show(connection, trail(connection), request, model);
        return "microsoft365/permission-notice :: state";
    }

    @PostMapping("/permissions")
    @AdminOperation("connection.powershell-check")
    String again(@PathVariable UUID connection) {
        checks.again(connection, trail(connection).tenant());
        return "redirect:" + path(connection);
    }

    /** [Continue]: the next step tells what Microsoft says now. */
    @PostMapping("/continue")
    @AdminOperation("connection.powershell-continue")
    String goOn(@PathVariable UUID connection) {
        var trail = trail(connection);
        checks.again(connection, trail.tenant());
        return "redirect:" + trail.next() + "?" + SetupStep.CHECK + "=" + Microsoft365.POWERSHELL;
    }

    /** Who may only read sees what is known, and causes no question to Microsoft. */
    private void show(UUID connection, Trail trail, HttpServletRequest request, Model model) {
        var mayAsk = request.isUserInRole("GLOBAL_ADMIN");
        var answer = mayAsk ? checks.look(connection, trail.tenant()) : checks.known(connection);
        model.addAttribute("path", path(connection));
        model.addAttribute("mayAsk", mayAsk);
        model.addAttribute("permissions", PermissionState.of(answer));
    }

    private static String path(UUID connection) {
        return "/admin/provisioning/connections/" + connection + "/powershell";
    }

    private Trail trail(UUID connection) {
        return trails.find(Microsoft365.SERVICE, connection, Microsoft365.POWERSHELL)
                .orElseThrow(() -> new NotFoundException("connection " + connection));
    }
}
