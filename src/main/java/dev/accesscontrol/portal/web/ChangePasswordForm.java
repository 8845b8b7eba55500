package dev.accesscontrol.portal.web;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The fields come empty when they are missing, and are never sent back to the browser. */
record ChangePasswordForm(
        @NotEmpty(message = "{portal.old-password.missing}") @Nullable String oldPassword,
        @NotEmpty(message = "{portal.new-password.missing}") @Nullable String newPassword,
        @Nullable String repeated) {

    static final ChangePasswordForm EMPTY = new ChangePasswordForm(null, null, null);

    /** A slip of the finger would lock its owner out. */
    void checkRepeated(Errors errors) {
        if (newPassword != null && !newPassword.isEmpty() && !newPassword.equals(repeated)) {
            errors.rejectValue("repeated", "portal.repeated.different");
        }
    }

    @Override
    public String toString() {
        return "(passwords)";
    }
}
