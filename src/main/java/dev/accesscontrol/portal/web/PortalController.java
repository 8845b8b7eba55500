package dev.accesscontrol.portal.web;

import dev.accesscontrol.credentials.ReturningUser;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.web.NotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of everybody. */
@Controller
class PortalController {

    private final UserLookup users;

    PortalController(UserLookup users) {
        this.users = users;
    }

    @GetMapping("/")
    String portal(Authentication signedIn, Model page) {
        var user =
                users.findByUsername(signedIn.getName())
                        .orElseThrow(() -> new NotFoundException("own account"));
        page.addAttribute("user", user);
        page.addAttribute(
                "lastSignIn",
                signedIn.getPrincipal() instanceof ReturningUser returning
                        ? returning.previousSignIn()
                        : null);
        return "portal/portal";
    }
}
