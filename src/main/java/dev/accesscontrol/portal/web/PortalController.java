package dev.accesscontrol.portal.web;

import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.web.NotFoundException;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of everybody. */
@Controller
class PortalController {

    private final UserLookup users;
    private final UserAccounts accounts;

    PortalController(UserLookup users, UserAccounts accounts) {
        this.users = users;
        this.accounts = accounts;
    }

    @GetMapping("/")
    String portal(Principal principal, Model page) {
        var user =
                users.findByUsername(principal.getName())
                        .orElseThrow(() -> new NotFoundException("own account"));
        page.addAttribute("user", user);
        page.addAttribute("lastSignIn", accounts.lastSignIn(user.id()).orElse(null));
        return "portal/portal";
    }
}
