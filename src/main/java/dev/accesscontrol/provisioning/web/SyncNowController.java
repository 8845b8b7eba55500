package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import dev.accesscontrol.provisioning.run.PlanNotExecutableException;
import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 9 of the wizard: the last look before a reviewed plan is executed. */
@Controller
@RequestMapping("/admin/provisioning/connections/{connectionId}/sync")
class SyncNowController {

    private final Connections connections;
    private final WizardTrail trail;
    private final DomainReviews reviews;
    private final PlanExecution execution;

    SyncNowController(
            Connections connections,
            WizardTrail trail,
            DomainReviews reviews,
            PlanExecution execution) {
        this.connections = connections;
        this.trail = trail;
        this.reviews = reviews;
        this.execution = execution;
    }

    @GetMapping
    String page(@PathVariable UUID connectionId, Model model) {
        var connection = connections.get(connectionId);
        model.addAttribute("connection", connection);
        model.addAttribute("steps", trail.forStep(connection, WizardTrail.SYNC));
        model.addAttribute("domains", reviews.of(connection));
        return "provisioning/sync-now";
    }

    /**
     * Executes the plan that the page showed and no other.
     *
     * @param planId the plan whose numbers the administrator read
     * @param revision of that plan
     */
    @PostMapping
    @AdminOperation("sync.start")
    String execute(
            @PathVariable UUID connectionId,
            @RequestParam UUID planId,
            @RequestParam long revision,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        var plan = execution.plan(planId);
        if (!plan.connectionId().equals(connectionId)) {
            throw new NotFoundException("plan of another connection");
        }
        if (!confirmed && plan.state() == PlanState.READY) {
            model.addAttribute("unconfirmed", plan);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(connectionId, model);
        }
        return executed(plan, revision, principal, model, response);
    }

    private String executed(
            PlanView plan,
            long revision,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:" + Paths.run(execution.start(plan, revision, principal.getName()));
        } catch (PlanNotExecutableException refused) {
            model.addAttribute("refused", plan);
            model.addAttribute("refusal", refused.why());
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(plan.connectionId(), model);
        }
    }
}
