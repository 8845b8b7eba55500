package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.Exclusion;
import dev.accesscontrol.provisioning.run.Exclusions;
import dev.accesscontrol.provisioning.run.PlanClosedException;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.provisioning.web.RowDecisions.Kind;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions about the rows of a plan: who is left out, and who is not any more. */
@Controller
@RequestMapping("/admin/provisioning/plans/{planId}")
class PlanReviewController {

    private final Plans plans;
    private final Exclusions exclusions;
    private final RowDecisions decisions;

    PlanReviewController(Plans plans, Exclusions exclusions, RowDecisions decisions) {
        this.plans = plans;
        this.exclusions = exclusions;
        this.decisions = decisions;
    }

    @GetMapping("/exclude")
    String askToExclude(
            @PathVariable UUID planId,
            @ModelAttribute("selection") RowSelection selection,
            @ModelAttribute("query") RowQuery query,
            Model model,
            RedirectAttributes redirect) {
        return ask(Kind.EXCLUDE, planId, selection, query, model, redirect);
    }

    @GetMapping("/take-back")
    String askToTakeBack(
            @PathVariable UUID planId,
            @ModelAttribute("selection") RowSelection selection,
            @ModelAttribute("query") RowQuery query,
            Model model,
            RedirectAttributes redirect) {
        return ask(Kind.TAKE_BACK, planId, selection, query, model, redirect);
    }

    private String ask(
            Kind kind,
            UUID planId,
            RowSelection selection,
            RowQuery query,
            Model model,
            RedirectAttributes redirect) {
        var plan = plans.get(planId);
        if (selection.isEmpty()) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("exclusion.none-chosen"));
            return "redirect:" + query.on(Paths.plan(planId));
        }
        return question(kind, plan, selection, query, model);
    }

    private String question(
            Kind kind, PlanView plan, RowSelection selection, RowQuery query, Model model) {
        model.addAttribute("page", decisions.ask(kind, plan, selection, query));
        model.addAttribute("longest", Exclusion.LONGEST_NOTE);
        return "provisioning/decision";
    }

    /**
     * @param note why, in one line
     */
    @PostMapping("/exclude")
    @AdminOperation("plan.exclude")
    String exclude(
            @PathVariable UUID planId,
            @ModelAttribute("selection") RowSelection selection,
            @ModelAttribute("query") RowQuery query,
            @RequestParam(defaultValue = "") String note,
            Principal principal,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var why = note.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (why.isEmpty() || why.length() > Exclusion.LONGEST_NOTE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("note", note);
            model.addAttribute("problem", why.isEmpty() ? "missing" : "too-long");
            return question(Kind.EXCLUDE, plans.get(planId), selection, query, model);
        }
        try {
            var people =
                    exclusions.exclude(planId, selection.choice(query), why, principal.getName());
            redirect.addFlashAttribute(Notice.ATTRIBUTE, ExclusionNotices.excluded(people));
        } catch (PlanClosedException closed) {
            return closed(closed, model, response);
        }
        return "redirect:" + after(planId, selection, query);
    }

    @PostMapping("/take-back")
    @AdminOperation("plan.take-back")
    String takeBack(
            @PathVariable UUID planId,
            @ModelAttribute("selection") RowSelection selection,
            @ModelAttribute("query") RowQuery query,
            Principal principal,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var taken = exclusions.takeBack(planId, selection.choice(query), principal.getName());
            redirect.addFlashAttribute(Notice.ATTRIBUTE, ExclusionNotices.of(taken));
        } catch (PlanClosedException closed) {
            return closed(closed, model, response);
        }
        return "redirect:" + after(planId, selection, query);
    }

    /** Whom a filter has shown, it may show no more. */
    private static String after(UUID planId, RowSelection selection, RowQuery query) {
        var plan = Paths.plan(planId);
        return selection.everybody() ? plan : query.on(plan);
    }

    /** The plan is another one, or was executed, since the page was opened. */
    private String closed(PlanClosedException closed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("plan", plans.get(closed.planId()));
        model.addAttribute("state", closed.state());
        return "provisioning/plan-closed";
    }
}
