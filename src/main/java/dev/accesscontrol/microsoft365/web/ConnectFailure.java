package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why connecting failed, as the page tells it.
 *
 * @param text the key of the message that says what happened
 * @param remedy the key of the message that says what to do
 * @param code Microsoft's own code
 * @param traceId what Microsoft's support asks for
 */
record ConnectFailure(String text, String remedy, @Nullable String code, @Nullable String traceId) {

    /** What this program itself finds wrong, or the administrator decided. */
    enum Reason {
        /** [Cancel] on Microsoft's page. */
        DECLINED,
        /** No consent was asked for in this session, or it was used before. */
        UNKNOWN_RETURN,
        EXPIRED,
        /** Microsoft did not name a tenant. */
        NO_TENANT,
        /** Signed in at another tenant than the one that consented. */
        OTHER_TENANT,
        /** The optional claim {@code wids} is not in the id token. */
        ROLES_NOT_TOLD,
        NOT_GLOBAL_ADMINISTRATOR,
        /** Microsoft refused the sign-in, or the id token is not valid. */
        SIGN_IN_FAILED
    }

    static ConnectFailure of(Reason reason) {
        return of(reason, null, null);
    }

    static ConnectFailure of(Reason reason, @Nullable String code, @Nullable String traceId) {
        var key = "microsoft365.failed." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ConnectFailure(key, key + ".remedy", code, traceId);
    }

    static ConnectFailure of(SourceFailure failure) {
        var key = "source.failure." + failure.cause();
        return new ConnectFailure(key, key + ".remedy", failure.code(), failure.requestId());
    }

    ConnectFailedException exception() {
        return new ConnectFailedException(this, null);
    }
}
