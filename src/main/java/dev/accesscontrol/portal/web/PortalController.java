package dev.accesscontrol.portal.web;

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

    PortalController(UserLookup users) {
        this.users = users;
    }

    @GetMapping("/")
    String portal(Principal principal, Model page) {
        page.addAttribute(
                "user",
                users.findByUsername(principal.getName())
                        .orElseThrow(() -> new NotFoundException("own account")));
        return "portal/portal";
    }
}
