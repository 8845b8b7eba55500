package dev.accesscontrol.sandbox.controls;

import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.tenant.Consent;
import dev.accesscontrol.sandbox.tenant.Permission;
import java.time.Duration;
import java.util.Set;

/** What the consent form does, as an administrator would in the Entra admin center. */
record ConsentActions(Consent consent) {

    private static final int LONGEST = 3600;

    String change(Parameters form) {
        int delay = Numbers.read(form, "delay", "Seconds until it is effective", 0, LONGEST);
        consent.becomeEffectiveAfter(Duration.ofSeconds(delay));
        return switch (form.text("do")) {
            case "grant" -> {
                consent.grant(Permission.all());
                yield "Both permissions are granted.";
            }
            case "withdraw" -> {
                consent.grant(Set.of());
                yield "The permissions are withdrawn; the enterprise application is still there.";
            }
            case "disable" -> {
                consent.disableApplication();
                yield "The enterprise application is disabled.";
            }
            case "remove" -> {
                consent.removeApplication();
                yield "The enterprise application is removed.";
            }
            default -> "Saved.";
        };
    }
}
