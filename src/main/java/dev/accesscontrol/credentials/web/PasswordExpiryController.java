package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.PasswordExpiries;
import dev.accesscontrol.credentials.web.PasswordForm.Expiry;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Notice;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator decides how long the password of one user lasts. */
@Controller
@RequestMapping("/admin/users/{id}/password-expiry")
class PasswordExpiryController {

    private final UserLookup users;
    private final PasswordExpiries expiries;

    PasswordExpiryController(UserLookup users, PasswordExpiries expiries) {
        this.users = users;
        this.expiries = expiries;
    }

    @PostMapping
    @AdminOperation("password.expiry")
    String set(@PathVariable UUID id, @RequestParam Expiry expiry, RedirectAttributes notices) {
        var user =
                users.find(new UserId(id)).orElseThrow(() -> new NotFoundException("user " + id));
        notices.addFlashAttribute(
                Notice.ATTRIBUTE,
                expiries.set(user, expiry.options())
                        ? Notice.success("credentials.expiry.saved")
                        : Notice.warning("credentials.expiry.no-password"));
        return "redirect:/admin/users/{id}";
    }
}
