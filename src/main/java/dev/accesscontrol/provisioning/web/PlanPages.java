package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a plan shows. */
@Component
class PlanPages {

    private final Plans plans;
    private final Runs runs;
    private final Connections connections;
    private final WizardTrail trail;

    PlanPages(Plans plans, Runs runs, Connections connections, WizardTrail trail) {
        this.plans = plans;
        this.runs = runs;
        this.connections = connections;
        this.trail = trail;
    }

    /** The view's name. */
    String show(UUID planId, RowQuery query, @Nullable Place place, Model model) {
        var plan = plans.get(planId);
        var path = Paths.plan(planId);
        var rows = plans.rows(planId, query.filter(), place);
        describe(plan, model);
        if (plan.state() == PlanState.HELD && plan.syncRunId() != null) {
            model.addAttribute("cancelled", runs.get(plan.syncRunId()));
        }
        model.addAttribute("verdicts", Verdicts.of(plan));
        model.addAttribute("bar", ChangeBar.of(plan));
        model.addAttribute("chips", RowChips.of(plan, 0, query, path));
        model.addAttribute("rows", new Rows<>(PersonRow.all(rows.content()), rows.pager()));
        model.addAttribute("path", path);
        model.addAttribute("here", query.on(path));
        model.addAttribute("csv", query.on(path + ".csv"));
        model.addAttribute("parameters", query.parameters());
        model.addAttribute("all", query.on(path + "/exclude?all=true"));
        model.addAttribute("allBack", query.on(path + "/take-back?all=true"));
        return "provisioning/plan";
    }

    void describe(PlanView plan, Model model) {
        var connection = connections.get(plan.connectionId());
        model.addAttribute("plan", plan);
        model.addAttribute("connection", connection);
        model.addAttribute("open", plan.state() == PlanState.READY);
        model.addAttribute("exclusions", Paths.exclusions(plan.connectionId(), plan.domainId()));
        model.addAttribute("steps", trail.forStep(connection, WizardTrail.DRY_RUN));
    }
}
