package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.web.Look;
import dev.accesscontrol.web.Place;
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
    private final PlanPages pages;

    PlanController(Plans plans, PlanPages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/{planId}")
    String page(
            @PathVariable UUID planId,
            @ModelAttribute("query") RowQuery query,
            @RequestParam Map<String, String> parameters,
            Model model) {
        return pages.show(planId, query, Place.of(parameters), model);
    }

    @GetMapping("/{planId}/rows/{position}")
    String row(@PathVariable UUID planId, @PathVariable long position, Model model) {
        pages.describe(plans.get(planId), model);
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
}
