package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.microsoft365.Microsoft365;
import dev.accesscontrol.microsoft365.web.AdminConsent.ConsentReturn;
import dev.accesscontrol.microsoft365.web.MicrosoftSignIn.SignInReturn;
import dev.accesscontrol.provisioning.source.TenantConsented;
import dev.accesscontrol.web.AdminOperation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
    @AdminOperation("connection.begin")
    String connect(HttpSession session) {
        return consent.isPossible()
                ? "redirect:" + consent.begin(session)
                : "redirect:/admin/provisioning/services";
    }

    @GetMapping("/admin/provisioning/consent")
    @AdminOperation("connection.consent")
    String consented(
            ConsentReturn back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return orWhyNot(
                response,
                model,
                () -> {
                    var tenant = consent.accept(request.getSession(), back);
                    return signIn.begin(tenant, request, response);
                });
    }

    @GetMapping("/login/oauth2/code/microsoft365")
    @AdminOperation("connection.connect")
    String signedIn(
            SignInReturn back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return orWhyNot(
                response,
                model,
                () -> publish(signIn.finish(back, request, response), request.getRemoteUser()));
    }

    /** In the publisher's thread: the next page finds what the listeners have stored. */
    private String publish(GlobalAdministrator administrator, String actor) {
        var consented =
                new TenantConsented(
                        Microsoft365.SERVICE,
                        administrator.tenant(),
                        administrator.name(),
                        actor,
                        clock.instant());
        events.publishEvent(consented);
        return consented.continuePath();
    }

    private static String orWhyNot(
            HttpServletResponse response, Model model, Supplier<String> nextAddress) {
        try {
            return "redirect:" + nextAddress.get();
        } catch (ConnectFailedException e) {
            LOG.warn("Connecting with Microsoft 365 failed: {}", e.failure());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("failure", e.failure());
            return "microsoft365/connect-failed";
        }
    }
}
