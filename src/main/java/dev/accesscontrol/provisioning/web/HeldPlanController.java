package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.PlanNotExecutableException;
import dev.accesscontrol.provisioning.run.PlanNotExecutableException.Cause;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import dev.accesscontrol.web.TypedNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan that the deletion limit holds is released or dismissed. */
@Controller
@RequestMapping("/admin/provisioning/plans/{planId}")
class HeldPlanController {

    private final Runs runs;
    private final PlanPages pages;

    HeldPlanController(Runs runs, PlanPages pages) {
        this.runs = runs;
        this.pages = pages;
    }

    /**
     * @param deletions as typed; separators of thousands are no other number
     */
    @PostMapping("/release")
    @AdminOperation("plan.release")
    String release(
            @PathVariable UUID planId,
            @RequestParam(defaultValue = "") String deletions,
            @ModelAttribute("query") RowQuery query,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        try {
            var run = runs.release(planId, TypedNumber.of(deletions), principal.getName());
            return "redirect:" + Paths.run(run);
        } catch (PlanNotExecutableException refused) {
            model.addAttribute("typed", deletions);
            return refused(planId, refused.why(), query, model, response);
        }
    }

    @PostMapping("/dismiss")
    @AdminOperation("plan.dismiss")
    String dismiss(
            @PathVariable UUID planId,
            @ModelAttribute("query") RowQuery query,
            Principal principal,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            runs.dismiss(planId, principal.getName());
        } catch (PlanNotExecutableException refused) {
            return refused(planId, refused.why(), query, model, response);
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.success("held.dismiss.done"));
        return "redirect:" + Paths.plan(planId);
    }

    private String refused(
            UUID planId, Cause why, RowQuery query, Model model, HttpServletResponse response) {
        model.addAttribute("refusal", why);
        if (why == Cause.WRONG_NUMBER) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            response.setStatus(HttpStatus.CONFLICT.value());
            var words = "plan.refused." + why;
            model.addAttribute(Notice.ATTRIBUTE, Notice.error(words));
        }
        return pages.show(planId, query, null, model);
    }
}
