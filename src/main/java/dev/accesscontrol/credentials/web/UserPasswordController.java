package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.PasswordGenerator;
import dev.accesscontrol.credentials.PasswordPolicies;
import dev.accesscontrol.credentials.Passwords;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator sets the password of one user. */
@Controller
@RequestMapping("/admin/users/{id}")
class UserPasswordController {

    private final UserLookup users;
    private final Passwords passwords;
    private final PasswordPolicies policies;
    private final PasswordGenerator generator;

    UserPasswordController(
            UserLookup users,
            Passwords passwords,
            PasswordPolicies policies,
            PasswordGenerator generator) {
        this.users = users;
        this.passwords = passwords;
        this.policies = policies;
        this.generator = generator;
    }

    @GetMapping("/password")
    String form(
            @PathVariable UUID id, Principal principal, Model page, RedirectAttributes notices) {
        var user = user(id);
        if (isOwn(user, principal)) {
            return toMyAccount(notices);
        }
        page.addAttribute("form", PasswordForm.EMPTY);
        return show(user, page);
    }

    /** Whoever finds an open session could otherwise take the account over. */
    private static boolean isOwn(DirectoryUser user, Principal principal) {
        return user.username().equals(principal.getName());
    }

    private static String toMyAccount(RedirectAttributes notices) {
        notices.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("credentials.password.own"));
        return "redirect:/account/password";
    }

    /** A suggestion is shown in the form; nothing is written before the form is sent. */
    @PostMapping(path = "/password", params = "generate")
    @AdminOperation("password.suggest")
    String generate(
            @PathVariable UUID id,
            @ModelAttribute("form") PasswordForm form,
            Principal principal,
            Model page,
            RedirectAttributes notices) {
        var user = user(id);
        if (isOwn(user, principal)) {
            return toMyAccount(notices);
        }
        page.addAttribute("generated", generator.next(user.username()));
        return show(user, page);
    }

    @PostMapping("/password")
    @AdminOperation("password.set")
    String set(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult problems,
            Principal principal,
            Model page,
            HttpServletResponse response,
            RedirectAttributes notices) {
        var user = user(id);
        if (isOwn(user, principal)) {
            return toMyAccount(notices);
        }
        if (!problems.hasErrors()) {
            set(user, form, problems);
        }
        if (problems.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(user, page);
        }
        notices.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.success("credentials.password.set", user.username()));
        return "redirect:/admin/users/{id}";
    }

    private void set(DirectoryUser user, PasswordForm form, BindingResult problems) {
        var options = Objects.requireNonNull(form.expiry()).options();
        passwords
                .set(user, Objects.requireNonNull(form.password()), options)
                .forEach(violation ->
                        problems.rejectValue(
                                "password",
                                violation.message(),
                                violation.arguments().toArray(),
                                null));
    }

    @PostMapping("/unlock")
    @AdminOperation("user.unlock")
    String unlock(@PathVariable UUID id, RedirectAttributes notices) {
        var user = user(id);
        passwords.unlock(user);
        notices.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.success("credentials.unlocked", user.username()));
        return "redirect:/admin/users/{id}";
    }

    private String show(DirectoryUser user, Model page) {
        page.addAttribute("user", user);
        page.addAttribute("state", passwords.state(user.id()));
        page.addAttribute("policy", policies.current());
        page.addAttribute("expiries", PasswordForm.Expiry.values());
        return "credentials/password";
    }

    private DirectoryUser user(UUID id) {
        return users.find(new UserId(id)).orElseThrow(() -> new NotFoundException("user " + id));
    }
}
