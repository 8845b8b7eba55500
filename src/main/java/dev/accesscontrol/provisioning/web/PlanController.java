package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.web.Look;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The result of a dry run: what was planned, row by row, before anything is changed. */
@Controller
@RequestMapping("/admin/provisioning/plans")
class PlanController {

    private final Plans plans;
    private final Connections connections;
    private final WizardTrail trail;

    PlanController(Plans plans, Connections connections, WizardTrail trail) {
        this.plans = plans;
        this.connections = connections;
        this.trail = trail;
    }

    @GetMapping("/{planId}")
    String page(
            @PathVariable UUID planId,
            @ModelAttribute("query") RowQuery query,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var plan = plans.get(planId);
        var path = Paths.plan(planId);
        var rows = plans.rows(planId, query.filter(), Place.of(parameters));
        describe(plan, model);
        model.addAttribute("verdicts", Verdicts.of(plan));
        model.addAttribute("bar", ChangeBar.of(plan));
        model.addAttribute("chips", RowChip.of(plan, 0, query, path));
        model.addAttribute("rows", new Rows<>(PersonRow.all(rows.content()), rows.pager()));
        model.addAttribute("path", path);
        model.addAttribute("here", query.on(path));
        model.addAttribute("csv", query.on(path + ".csv"));
        model.addAttribute("parameters", query.parameters());
        model.addAttribute("all", query.on(path + "/exclude?all=true"));
        model.addAttribute("allBack", query.on(path + "/take-back?all=true"));
        return "provisioning/plan";
    }

    @GetMapping("/{planId}/rows/{position}")
    String row(@PathVariable UUID planId, @PathVariable long position, Model model) {
        describe(plans.get(planId), model);
        model.addAttribute("person", PersonRow.of(plans.row(planId, position)));
        return "provisioning/plan-row";
    }

    @GetMapping("/{planId}.csv")
    void csv(
            @PathVariable UUID planId,
            @ModelAttribute("query") RowQuery query,
            @ModelAttribute(name = "look", binding = false) Look look,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var plan = plans.get(planId);
        var kind = query.isFiltered() ? "dry-run_filtered" : "dry-run";
        var name = Download.fileName(kind, plan.domain(), plan.madeAt(), look.zone());
        plans.writeCsv(planId, query.filter(), locale, Download.csv(response, name));
    }

    private void describe(PlanView plan, Model model) {
        var connection = connections.get(plan.connectionId());
        model.addAttribute("plan", plan);
        model.addAttribute("connection", connection);
        model.addAttribute("open", plan.state() == PlanState.READY);
        model.addAttribute("exclusions", Paths.exclusions(plan.connectionId(), plan.domainId()));
        model.addAttribute("steps", trail.forStep(connection, WizardTrail.DRY_RUN));
    }
}
