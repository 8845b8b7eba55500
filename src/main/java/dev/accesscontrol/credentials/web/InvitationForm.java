package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.PolicyViolation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A password that somebody chooses with an invitation. Passwords are never sent back. */
record InvitationForm(@Nullable String code, @Nullable String password, @Nullable String repeated) {

    String codeOrEmpty() {
        return Objects.requireNonNullElse(code, "").strip();
    }

    String passwordOrEmpty() {
        return Objects.requireNonNullElse(password, "");
    }

    void check(Errors errors) {
        if (passwordOrEmpty().isEmpty()) {
            errors.rejectValue("password", "initial.invitation.password.missing");
        } else if (!passwordOrEmpty().equals(repeated)) {
            errors.rejectValue("repeated", "initial.invitation.repeated.different");
        }
    }

    static void reject(List<PolicyViolation> violations, Errors errors) {
        for (var violation : violations) {
            errors.rejectValue(
                    "password", violation.message(), violation.arguments().toArray(), null);
        }
    }

    @Override
    public String toString() {
        return "(invitation)";
    }
}
