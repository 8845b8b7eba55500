package dev.accesscontrol.microsoft365;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.ApiException;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Graph's error answers mean, by status; of the body only the code and the id are kept. */
final class GraphErrors {

    static final String NOT_FOUND = "Request_ResourceNotFound";

    private static final Map<Integer, Cause> PASSING =
            Map.of(
                    408, Cause.UNREACHABLE,
                    // a part of a batch whose neighbour was throttled
                    424, Cause.THROTTLED,
                    429, Cause.THROTTLED,
                    500, Cause.UNREACHABLE,
                    502, Cause.UNREACHABLE,
                    503, Cause.UNREACHABLE,
                    504, Cause.UNREACHABLE,
                    509, Cause.THROTTLED);

    private static final Map<Integer, Cause> LASTING =
            Map.of(401, Cause.MISCONFIGURED, 403, Cause.PERMISSION_MISSING);

    private GraphErrors() {}

    static Setback setback(RuntimeException e, Instant now) {
        if (e instanceof SetbackException known) {
            return known.setback();
        }
        if (e instanceof SourceException known) {
            return new Setback(known.failure(), false, null);
        }
        if (e instanceof ApiException answer) {
            return ofAnswer(answer, now);
        }
        return Causes.has(e, IOException.class)
                ? Setback.passing(Cause.UNREACHABLE, null, null)
                : Setback.lasting(Cause.UNEXPECTED_ANSWER, null, null);
    }

    /** The body's code, for example {@code Authorization_RequestDenied}. */
    static @Nullable String code(ApiException answer) {
        return answer instanceof ODataError error && error.getError() != null
                ? error.getError().getCode()
                : null;
    }

    private static Setback ofAnswer(ApiException answer, Instant now) {
        int status = answer.getResponseStatusCode();
        var passing = PASSING.get(status);
        var cause =
                passing != null ? passing : LASTING.getOrDefault(status, Cause.UNEXPECTED_ANSWER);
        var code = code(answer);
        return new Setback(
                new SourceFailure(cause, code == null ? "HTTP " + status : code, requestId(answer)),
                passing != null,
                RetryAfter.parse(header(answer, "Retry-After"), header(answer, "Date"), now));
    }

    private static @Nullable String requestId(ApiException answer) {
        var id = header(answer, "request-id");
        if (id == null && answer instanceof ODataError error && error.getError() != null) {
            var inner = error.getError().getInnerError();
            return inner == null ? null : inner.getRequestId();
        }
        return id;
    }

    private static @Nullable String header(ApiException answer, String name) {
        Set<String> values = answer.getResponseHeaders().get(name);
        return values == null || values.isEmpty() ? null : values.iterator().next();
    }
}
