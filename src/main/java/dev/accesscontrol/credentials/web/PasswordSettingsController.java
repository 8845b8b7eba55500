package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.PasswordPolicies;
import dev.accesscontrol.credentials.PolicyLevel;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisation's password policy. */
@Controller
@RequestMapping("/admin/settings/password")
class PasswordSettingsController {

    private static final String PAGE = "credentials/settings";

    private final PasswordPolicies policies;

    PasswordSettingsController(PasswordPolicies policies) {
        this.policies = policies;
    }

    @ModelAttribute("levels")
    PolicyLevel[] levels() {
        return PolicyLevel.values();
    }

    @GetMapping
    String form(Model page) {
        page.addAttribute("form", PasswordSettingsForm.of(policies.current()));
        return PAGE;
    }

    @PostMapping
    @AdminOperation("password.policy")
    String save(
            @Valid @ModelAttribute("form") PasswordSettingsForm form,
            BindingResult problems,
            HttpServletResponse response,
            RedirectAttributes notices) {
        form.check(problems);
        if (problems.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        policies.change(form.policy());
        notices.addFlashAttribute(Notice.ATTRIBUTE, Notice.success("credentials.settings.saved"));
        return "redirect:/admin/settings/password";
    }
}
