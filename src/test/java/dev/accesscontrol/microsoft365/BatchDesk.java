package dev.accesscontrol.microsoft365;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers the parts of batches as a test tells it to, the last part first. */
final class BatchDesk implements ResponseDefinitionTransformerV2 {

    static final String NAME = "batch-desk";
    static final String PATH = "/v1.0/$batch";

    /**
     * @param body JSON, or null for none
     */
    record Part(int status, Map<String, String> headers, String body) {

        static Part of(int status, String body) {
            return new Part(status, Map.of(), body);
        }

        static Part error(int status, String code) {
            return of(status, FakeMicrosoft.graphError(status, code).build().getBody());
        }

        Part retryAfter(String value) {
            return new Part(status, Map.of("retry-after", value), body);
        }
    }

    /** No answer at all to the part. */
    static final Part MISSING = new Part(0, Map.of(), null);

    private final Map<String, List<Part>> answers = new LinkedHashMap<>();
    private final List<List<String>> batches = new ArrayList<>();

    synchronized void clear() {
        answers.clear();
        batches.clear();
    }

    /** Answers one after the other, and goes on with the last. */
    synchronized void answers(String urlPart, Part... inTurn) {
        answers.put(urlPart, new ArrayList<>(List.of(inTurn)));
    }

    /** The urls of each batch. */
    synchronized List<List<String>> batches() {
        return List.copyOf(batches);
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        var requests =
                JsonMapper.shared().readTree(event.getRequest().getBodyAsString()).path("requests");
        var urls = new ArrayList<String>();
        var parts = new ArrayList<String>();
        for (var request : requests) {
            urls.add(request.path("url").asString());
            answer(request).ifPresent(parts::add);
        }
        batches.add(urls);
        Collections.reverse(parts);
        return new ResponseDefinitionBuilder()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(parts.stream().collect(Collectors.joining(",", "{\"responses\":[", "]}")))
                .build();
    }

    private java.util.Optional<String> answer(JsonNode request) {
        var url = request.path("url").asString();
        var inTurn =
                answers.entrySet().stream()
                        .filter(entry -> url.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(List.of(Part.error(404, "Request_ResourceNotFound")));
        var part = inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.getFirst();
        return part == MISSING
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        "{\"id\":%s,\"status\":%d,\"headers\":%s,\"body\":%s}"
                                .formatted(
                                        request.path("id"),
                                        part.status(),
                                        JsonMapper.shared().writeValueAsString(part.headers()),
                                        part.body()));
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }
}
