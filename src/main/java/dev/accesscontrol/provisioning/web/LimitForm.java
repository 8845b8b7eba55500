package dev.accesscontrol.provisioning.web;

import org.jspecify.annotations.Nullable;

/** Max Allowed Deletions of one domain, as it was typed. */
record LimitForm(@Nullable String version, @Nullable String percent) {

    static LimitForm empty(long version) {
        return new LimitForm(String.valueOf(version), null);
    }

    long shownVersion() {
        return DomainSettingsForm.version(version);
    }
}
