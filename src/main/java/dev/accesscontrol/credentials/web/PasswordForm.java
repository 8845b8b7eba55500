package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.PasswordExpiry;
import dev.accesscontrol.credentials.Passwords.SetOptions;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A password that an administrator sets, and how long it lasts. */
record PasswordForm(
        @NotEmpty(message = "{credentials.password.missing}") @Nullable String password,
        @NotNull @Nullable Expiry expiry) {

    static final PasswordForm EMPTY = new PasswordForm(null, Expiry.FORCE_CHANGE);

    /** The item "Password expiry" as people choose it. */
    enum Expiry {
        FORCE_CHANGE,
        NEVER,
        DEFAULT;

        SetOptions options() {
            return new SetOptions(
                    this == FORCE_CHANGE,
                    this == NEVER ? PasswordExpiry.NEVER : PasswordExpiry.DEFAULT);
        }
    }

    @Override
    public String toString() {
        return "(password)";
    }
}
