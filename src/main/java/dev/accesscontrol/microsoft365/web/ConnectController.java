package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.microsoft365.Microsoft365;
import dev.accesscontrol.microsoft365.web.AdminConsent.ConsentReturn;
import dev.accesscontrol.microsoft365.web.MicrosoftSignIn.SignInReturn;
import dev.accesscontrol.provisioning.source.TenantConsented;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Connecting with a tenant: to Microsoft's [Permissions requested] page and back, to its sign-in
 * and back, and on.
 */
@Controller
class ConnectController {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectController.class);

    private final AdminConsent consent;
    private final MicrosoftSignIn signIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConnectController(
            AdminConsent consent,
            MicrosoftSignIn signIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.consent = consent;
        this.signIn = signIn;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping(Microsoft365.CONNECT_PATH)
    String connect(HttpSession session) {
        return consent.isPossible()
                ? "redirect:" + consent.begin(session)
                : "redirect:/admin/provisioning/services";
    }

    @GetMapping("/admin/provisioning/consent")
    String consented(ConsentReturn back, HttpServletRequest request, HttpServletResponse response) {
        var tenant = consent.accept(request.getSession(), back);
        return "redirect:" + signIn.begin(tenant, request, response);
    }

    @GetMapping("/login/oauth2/code/microsoft365")
    String signedIn(
            SignInReturn back,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var administrator = signIn.finish(back, request, response);
        var consented =
                new TenantConsented(
                        Microsoft365.SERVICE,
                        administrator.tenant(),
                        administrator.name(),
                        principal.getName(),
                        clock.instant());
        events.publishEvent(consented);
        return "redirect:" + consented.continuePath();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String failed(ConnectFailedException e, Model model) {
        LOG.warn("Connecting with Microsoft 365 failed: {}", e.failure());
        model.addAttribute("failure", e.failure());
        return "microsoft365/connect-failed";
    }
}
