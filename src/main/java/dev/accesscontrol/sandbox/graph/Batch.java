package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code POST /$batch}: up to 20 reading requests in one. Each part is answered for itself, faults
 * and all, and the whole is 200.
 *
 * @param single answers one part
 */
record Batch(Function<Request, Response> single) {

    private static final int MAX_PARTS = 20;

    private record Part(
            @Nullable String id,
            @Nullable String method,
            @Nullable String url,
            @Nullable Map<String, String> headers,
            @Nullable List<String> dependsOn) {}

    private record Parts(@Nullable List<Part> requests) {}

    Response answer(Request batch) {
        List<Part> parts = read(batch);
        Map<String, Integer> statuses = new HashMap<>();
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Part part : parts) {
            Response response =
                    isBlocked(part, statuses)
                            ? Response.json(424, failedDependency())
                            : single.apply(request(batch, part));
            statuses.put(String.valueOf(part.id()), response.status());
            answers.add(answer(part, response));
        }
        // The order of the answers is not that of the requests.
        Collections.reverse(answers);
        return Response.json(200, Json.MAPPER.writeValueAsBytes(Map.of("responses", answers)));
    }

    private static List<Part> read(Request batch) {
        try {
            List<Part> parts = Json.MAPPER.readValue(batch.body(), Parts.class).requests();
            if (parts == null || parts.isEmpty() || parts.size() > MAX_PARTS) {
                throw invalid(
                        "Number of batch request steps must be between 1 and " + MAX_PARTS + ".");
            }
            for (Part part : parts) {
                if (part.id() == null || part.url() == null || !"GET".equals(part.method())) {
                    throw invalid("Batch request needs an id, a url and the method GET.");
                }
            }
            if (Set.copyOf(parts.stream().map(Part::id).toList()).size() < parts.size()) {
                throw invalid("Request Id has to be unique in a batch.");
            }
            return parts;
        } catch (JacksonException unreadable) {
            throw invalid("Invalid batch payload format.");
        }
    }

    private static GraphException invalid(String message) {
        return new GraphException(400, "BadRequest", message);
    }

    private static boolean isBlocked(Part part, Map<String, Integer> statuses) {
        List<String> needed = part.dependsOn();
        return needed != null
                && needed.stream().anyMatch(id -> statuses.getOrDefault(id, 424) >= 400);
    }

    private static byte[] failedDependency() {
        return Json.MAPPER.writeValueAsBytes(
                Map.of(
                        "error",
                        Map.of(
                                "code",
                                "FailedDependency",
                                "message",
                                "One of the requests this one depends on has failed.")));
    }

    /** A part brings headers of its own; the token is the batch's. */
    private static Request request(Request batch, Part part) {
        URI uri = uri(String.valueOf(part.url()));
        Map<String, String> headers = new HashMap<>();
        if (part.headers() != null) {
            part.headers().forEach((name, value) -> headers.put(lower(name), value));
        }
        String token = batch.header("authorization");
        if (token != null) {
            headers.put("authorization", token);
        }
        String path = "/v1.0" + (uri.getRawPath().startsWith("/") ? "" : "/") + uri.getRawPath();
        return new Request("GET", path, uri.getRawQuery(), headers, new byte[0], batch.base());
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw invalid("Invalid request url in a batch.");
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> answer(Part part, Response response) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", String.valueOf(part.id()));
        answer.put("status", response.status());
        answer.put("headers", response.headers());
        answer.put("body", body(response));
        return answer;
    }

    private static Object body(Response response) {
        return response.isJson()
                ? Json.MAPPER.readTree(response.body())
                : new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
