package dev.accesscontrol.portal.web;

import dev.accesscontrol.credentials.Origin;
import dev.accesscontrol.credentials.PasswordPolicies;
import dev.accesscontrol.credentials.Passwords;
import dev.accesscontrol.credentials.Passwords.ChangeResult;
import dev.accesscontrol.credentials.PolicyViolation;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody changes the own password here, and some must before they go on. */
@Controller
@RequestMapping("/account/password")
class ChangePasswordController {

    private final UserLookup users;
    private final Passwords passwords;
    private final PasswordPolicies policies;
    private final Clock clock;

    ChangePasswordController(
            UserLookup users, Passwords passwords, PasswordPolicies policies, Clock clock) {
        this.clock = clock;
        this.users = users;
        this.passwords = passwords;
        this.policies = policies;
    }

    @GetMapping
    String form(Principal principal, Model page) {
        page.addAttribute("form", ChangePasswordForm.EMPTY);
        return show(user(principal), page);
    }

    @PostMapping
    String change(
            Principal principal,
            @Valid @ModelAttribute("form") ChangePasswordForm form,
            BindingResult problems,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes notices) {
        var user = user(principal);
        form.checkRepeated(problems);
        if (problems.hasErrors()) {
            reject(
                    passwords.violations(
                            user.username(), Objects.requireNonNullElse(form.newPassword(), "")),
                    problems);
        } else {
            change(user, form, problems);
        }
        if (problems.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(user, page);
        }
        request.changeSessionId();
        notices.addFlashAttribute(Notice.ATTRIBUTE, Notice.success("portal.password.changed"));
        return "redirect:/";
    }

    private void change(DirectoryUser user, ChangePasswordForm form, BindingResult problems) {
        var result =
                passwords.change(
                        user,
                        Objects.requireNonNull(form.oldPassword()),
                        Objects.requireNonNull(form.newPassword()),
                        Origin.SESSION);
        switch (result) {
            case ChangeResult.Changed() -> {}
            case ChangeResult.OldPasswordWrong() ->
                    problems.rejectValue("oldPassword", "portal.old-password.wrong");
            case ChangeResult.ChangedMeanwhile() ->
                    problems.rejectValue("oldPassword", "portal.old-password.changed");
            case ChangeResult.Violating(var violations) -> reject(violations, problems);
        }
    }

    private static void reject(List<PolicyViolation> violations, BindingResult problems) {
        if (problems.hasFieldErrors("newPassword")) {
            return;
        }
        for (var violation : violations) {
            var arguments = violation.arguments().toArray();
            problems.rejectValue("newPassword", violation.message(), arguments, null);
        }
    }

    private String show(DirectoryUser user, Model page) {
        page.addAttribute("user", user);
        var state = passwords.state(user.id());
        var old = state.isOld(clock.instant());
        page.addAttribute("old", old);
        page.addAttribute("forced", old || state.changeRequired());
        page.addAttribute("policy", policies.current());
        return "portal/password";
    }

    private DirectoryUser user(Principal principal) {
        return users.findByUsername(principal.getName())
                .orElseThrow(() -> new NotFoundException("own account"));
    }
}
