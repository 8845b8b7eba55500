package dev.accesscontrol.microsoft365;

import dev.accesscontrol.provisioning.source.SourceFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request to Microsoft that was not answered as hoped.
 *
 * @param failure what is told when there is no further try
 * @param passing whether the same request may succeed later
 * @param retryAfter how long Microsoft asks to wait before it
 */
record Setback(SourceFailure failure, boolean passing, @Nullable Duration retryAfter) {

    static Setback lasting(
            SourceFailure.Cause cause, @Nullable String code, @Nullable String requestId) {
        return new Setback(new SourceFailure(cause, code, requestId), false, null);
    }

    static Setback passing(
            SourceFailure.Cause cause, @Nullable String code, @Nullable String requestId) {
        return new Setback(new SourceFailure(cause, code, requestId), true, null);
    }

    Setback retryAfter(@Nullable Duration duration) {
        return new Setback(failure, passing, duration);
    }

    /** Names the request by our own id when Microsoft did not answer with one. */
    Setback orRequestId(String id) {
        return failure.requestId() != null
                ? this
                : new Setback(
                        new SourceFailure(failure.cause(), failure.code(), id),
                        passing,
                        retryAfter);
    }
}
