package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.PasswordPolicy;
import dev.accesscontrol.credentials.PolicyLevel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param minimumLength as typed; {@link PasswordPolicy} has the limits
 */
record PasswordSettingsForm(
        @NotNull(message = "{credentials.settings.level.missing}") @Nullable PolicyLevel level,
        @NotNull(message = "{credentials.settings.length.wrong}")
                @Pattern(
                        regexp = "[89]|[1-5][0-9]|6[0-4]",
                        message = "{credentials.settings.length.wrong}")
                @Nullable String minimumLength,
        long version) {

    static PasswordSettingsForm of(PasswordPolicy policy) {
        return new PasswordSettingsForm(
                policy.level(), Integer.toString(policy.minimumLength()), policy.version());
    }

    PasswordPolicy policy() {
        return new PasswordPolicy(
                Objects.requireNonNull(level),
                Integer.parseInt(Objects.requireNonNull(minimumLength)),
                version);
    }
}
