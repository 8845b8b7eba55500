package dev.accesscontrol.microsoft365;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * The token endpoint's error answer. Its text is kept out: it is for developers, changes, and may
 * name people.
 */
final class TokenRefusedException extends OAuth2AuthorizationException {

    private final int status;
    private final List<Integer> codes;
    private final @Nullable String traceId;
    private final transient @Nullable Duration retryAfter;

    TokenRefusedException(int status, Body body, @Nullable Duration retryAfter) {
        super(new OAuth2Error(body.error() == null ? "unknown" : body.error()));
        this.status = status;
        this.codes = body.error_codes() == null ? List.of() : body.error_codes();
        this.traceId = body.trace_id();
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    List<Integer> codes() {
        return codes;
    }

    @Nullable String traceId() {
        return traceId;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The answer's body, named as the protocol does. */
    record Body(
            @Nullable String error,
            @Nullable List<Integer> error_codes,
            @Nullable String trace_id) {

        static final Body EMPTY = new Body(null, null, null);
    }
}
