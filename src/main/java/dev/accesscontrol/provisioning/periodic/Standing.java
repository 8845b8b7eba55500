package dev.accesscontrol.provisioning.periodic;

import dev.accesscontrol.provisioning.connection.ConsentState;

/** How the periodic sync of a domain stands; the text is the message {@code periodic.NAME}. */
public enum Standing {
    DISABLED,
    ENABLED,
    /** A plan that went over Max Allowed Deletions waits to be released or dismissed. */
    WAITING_FOR_DECISION,
    /** Somebody has consented, and it is not effective yet. */
    WAITING_FOR_ACCESS,
    /** Nothing can be read until somebody consents again. */
    CONSENT_LOST;

    /** A decision is waited for whether the next sync would begin by itself or not. */
    static Standing of(boolean enabled, ConsentState consent, boolean held) {
        if (!enabled) {
            return held ? WAITING_FOR_DECISION : DISABLED;
        }
        return switch (consent) {
            case LOST -> CONSENT_LOST;
            case WAITING -> WAITING_FOR_ACCESS;
            case GRANTED -> held ? WAITING_FOR_DECISION : ENABLED;
        };
    }
}
