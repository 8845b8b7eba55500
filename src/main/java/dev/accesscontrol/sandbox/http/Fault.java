package dev.accesscontrol.sandbox.http;

import org.jspecify.annotations.Nullable;

/** How a request goes wrong. */
public sealed interface Fault {

    /**
     * An error answer instead of the real one.
     *
     * @param code as in the error's body, for example {@code TooManyRequests}
     * @param retryAfter the header as it is sent: seconds, decimals, a date, rubbish; null for none
     */
    record Answer(int status, String code, String message, @Nullable String retryAfter)
            implements Fault {}

    /** The connection is dropped in the middle of the answer's body. */
    record CutConnection() implements Fault {}

    static Fault throttled(@Nullable String retryAfter) {
        return new Answer(429, "TooManyRequests", "Please retry again later.", retryAfter);
    }

    static Fault unavailable(@Nullable String retryAfter) {
        return new Answer(
                503, "ServiceUnavailable", "The service is temporarily unavailable.", retryAfter);
    }

    /** As for a token that expired in the middle of a run. */
    static Fault tokenExpired() {
        return new Answer(
                401,
                "InvalidAuthenticationToken",
                "Lifetime validation failed, the token is expired.",
                null);
    }

    static Fault pageTokenExpired() {
        return new Answer(
                400,
                "Directory_ExpiredPageToken",
                "The specified page token value has expired and can no longer be included in your"
                        + " request.",
                null);
    }
}
