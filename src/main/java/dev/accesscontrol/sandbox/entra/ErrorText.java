package dev.accesscontrol.sandbox.entra;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The texts around an error that Microsoft's support asks for. */
record ErrorText(InstantSource clock) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    /** As it stands in the query of a redirect: several lines. */
    String description(EntraException error) {
        return description(error, UUID.randomUUID(), UUID.randomUUID(), now());
    }

    /** The body of a refused token request. */
    Map<String, Object> body(EntraException error, @Nullable String clientRequestId) {
        UUID trace = UUID.randomUUID();
        UUID correlation = correlation(clientRequestId);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error.error());
        body.put("error_description", description(error, trace, correlation, now()));
        body.put("error_codes", List.of(error.code()));
        body.put("timestamp", TIME.format(now()));
        body.put("trace_id", trace.toString());
        body.put("correlation_id", correlation.toString());
        body.put("error_uri", "https://login.microsoftonline.com/error?code=" + error.code());
        return body;
    }

    private static UUID correlation(@Nullable String clientRequestId) {
        try {
            return clientRequestId == null ? UUID.randomUUID() : UUID.fromString(clientRequestId);
        } catch (IllegalArgumentException noGuid) {
            return UUID.randomUUID();
        }
    }

    private static String description(
            EntraException error, UUID trace, UUID correlation, Instant time) {
        return String.join(
                "\r\n",
                error.description(),
                "Trace ID: " + trace,
                "Correlation ID: " + correlation,
                "Timestamp: " + TIME.format(time));
    }

    private Instant now() {
        return clock.instant();
    }
}
