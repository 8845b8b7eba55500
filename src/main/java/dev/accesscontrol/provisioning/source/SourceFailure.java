package dev.accesscontrol.provisioning.source;

import org.jspecify.annotations.Nullable;

/**
 * Why the source could not be read, as a value to store and to show.
 *
 * @param cause the text for people is the message {@code source.failure.CAUSE} and, what to do,
 *     {@code source.failure.CAUSE.remedy}
 * @param code the source's own code, for example {@code AADSTS7000229} or {@code
 *     Authorization_RequestDenied}
 * @param requestId what the source's support asks for
 */
public record SourceFailure(Cause cause, @Nullable String code, @Nullable String requestId) {

    public enum Cause {
        /** No connection, time-outs or server errors beyond the retry budget. */
        UNREACHABLE,
        THROTTLED,
        /** The listing did not reach its last page. */
        INCOMPLETE,
        /** A whole listing named nobody, or less than half of the last good one. */
        LISTING_SHRUNK,
        /** The consent was withdrawn or the application was removed: connect again. */
        CONSENT_LOST,
        PERMISSION_MISSING,
        /** The application is disabled in the tenant. */
        APPLICATION_DISABLED,
        /** A policy of the tenant blocks the application. */
        BLOCKED_BY_POLICY,
        /** The tenant does not exist, or lives in another national cloud. */
        TENANT_NOT_FOUND,
        /** Wrong or expired secret or certificate, and other errors of this program's operator. */
        MISCONFIGURED,
        /** The source sent something that breaks its own protocol. */
        UNEXPECTED_ANSWER
    }
}
