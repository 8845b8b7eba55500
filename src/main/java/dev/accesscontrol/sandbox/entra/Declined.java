package dev.accesscontrol.sandbox.entra;

import org.jspecify.annotations.Nullable;

/** The spellings in which a declined consent was seen to come back. */
public enum Declined {
    V2("consent_required", true),
    V1("permission_denied", false),
    ACCESS_DENIED("access_denied", false);

    private static final String DESCRIPTION =
            "AADSTS65004: The resource owner or authorization server denied the request.";

    private final String error;
    private final boolean withAdminConsent;

    Declined(String error, boolean withAdminConsent) {
        this.error = error;
        this.withAdminConsent = withAdminConsent;
    }

    String error() {
        return error;
    }

    String description() {
        return this == V1 ? "The admin canceled the request" : DESCRIPTION;
    }

    /** {@code admin_consent=True} stands in the documented redirect of a refusal as well. */
    @Nullable String adminConsent() {
        return withAdminConsent ? "True" : null;
    }
}
