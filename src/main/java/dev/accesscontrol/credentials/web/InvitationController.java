package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.InvitationLimit;
import dev.accesscontrol.credentials.Invitations;
import dev.accesscontrol.credentials.Invitations.Redemption;
import dev.accesscontrol.credentials.Origin;
import dev.accesscontrol.credentials.PasswordPolicies;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.web.Fault;
import dev.accesscontrol.web.FaultPage;
import dev.accesscontrol.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the link of an invitation leads. The code comes in forms only, never in an address: a
 * script takes it from behind the {@code #}, or the person types it in. Nothing but the new
 * password uses it up.
 */
@Controller
@RequestMapping("/invitation")
class InvitationController {

    private final Invitations invitations;
    private final PasswordPolicies policies;
    private final InvitationLimit limit;
    private final FaultPage faults;

    InvitationController(
            Invitations invitations,
            PasswordPolicies policies,
            InvitationLimit limit,
            FaultPage faults) {
        this.invitations = invitations;
        this.policies = policies;
        this.limit = limit;
        this.faults = faults;
    }

    @GetMapping
    String open() {
        return "credentials/invitation";
    }

    /** For the address of an answer to a form, fetched later. */
    @GetMapping("/password")
    String back() {
        return "redirect:/invitation";
    }

    @PostMapping
    @Nullable String enter(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (isFlood(request, response)) {
            return null;
        }
        var user = invitations.find(code.strip()).orElse(null);
        if (user == null) {
            return notThere(response, page);
        }
        page.addAttribute("form", new InvitationForm(code.strip(), null, null));
        return choose(user, page);
    }

    private boolean isFlood(HttpServletRequest request, HttpServletResponse response) {
        boolean flood = !limit.take(Origin.of(request.getRemoteAddr()));
        if (flood) {
            response.setIntHeader("Retry-After", 60);
            faults.show(request, response, Fault.TOO_MANY_ATTEMPTS);
        }
        return flood;
    }

    private static String notThere(HttpServletResponse response, Model page) {
        response.setStatus(HttpStatus.GONE.value());
        page.addAttribute("gone", true);
        return "credentials/invitation";
    }

    private String choose(DirectoryUser user, Model page) {
        page.addAttribute("user", user);
        page.addAttribute("policy", policies.current());
        return "credentials/invitation-password";
    }

    @PostMapping("/password")
    @Nullable String set(
            @ModelAttribute("form") InvitationForm form,
            BindingResult problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            RedirectAttributes notices) {
        if (isFlood(request, response)) {
            return null;
        }
        var user = invitations.find(form.codeOrEmpty()).orElse(null);
        if (user == null) {
            return notThere(response, page);
        }
        form.check(problems);
        if (!problems.hasErrors()) {
            switch (invitations.redeem(form.codeOrEmpty(), form.passwordOrEmpty())) {
                case Redemption.Done() -> {
                    notices.addFlashAttribute(
                            Notice.ATTRIBUTE,
                            Notice.success("initial.invitation.done", user.username()));
                    return "redirect:/sign-in";
                }
                case Redemption.NotThere() -> {
                    return notThere(response, page);
                }
                case Redemption.Violating(var violations) ->
                        InvitationForm.reject(violations, problems);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return choose(user, page);
    }
}
