package dev.accesscontrol.security.web;

import dev.accesscontrol.security.SandboxAccount;
import dev.accesscontrol.security.SignInPage;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; Spring Security's filter takes the form. */
@Controller
class SignInController {

    private final ObjectProvider<SandboxAccount> sandboxAccount;

    SignInController(ObjectProvider<SandboxAccount> sandboxAccount) {
        this.sandboxAccount = sandboxAccount;
    }

    @GetMapping(SignInPage.PATH)
    String signIn(HttpSession session, @Nullable Principal principal, Model page) {
        if (principal != null) {
            return "redirect:/";
        }
        page.addAttribute("username", session.getAttribute(SignInPage.TYPED_USERNAME));
        session.removeAttribute(SignInPage.TYPED_USERNAME);
        page.addAttribute("sandboxAccount", sandboxAccount.getIfAvailable());
        return "security/sign-in";
    }
}
