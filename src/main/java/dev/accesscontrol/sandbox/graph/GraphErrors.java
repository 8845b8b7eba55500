package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The headers that every answer of the service carries, and the body of its errors. */
record GraphErrors(InstantSource clock) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    Response answer(Request request, GraphException error) {
        String requestId = UUID.randomUUID().toString();
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("date", DATE.format(clock.instant()));
        inner.put("request-id", requestId);
        inner.put("client-request-id", clientRequestId(request, requestId));
        Map<String, Object> outer = new LinkedHashMap<>();
        outer.put("code", error.code());
        outer.put("message", String.valueOf(error.getMessage()));
        outer.put("innerError", inner);
        Response response =
                Response.json(
                        error.status(), Json.MAPPER.writeValueAsBytes(Map.of("error", outer)));
        for (Map.Entry<String, String> header : error.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return complete(request, response, requestId).with("Content-Type", "application/json");
    }

    Response complete(Request request, Response response) {
        Response complete = complete(request, response, UUID.randomUUID().toString());
        return "text/plain;charset=utf-8".equals(response.headers().get("Content-Type"))
                ? complete
                : complete.with(
                        "Content-Type",
                        "application/json;odata.metadata=minimal;odata.streaming=true;"
                                + "IEEE754Compatible=false;charset=utf-8");
    }

    private static Response complete(Request request, Response response, String requestId) {
        return response.with("request-id", requestId)
                .with("client-request-id", clientRequestId(request, requestId))
                .with("x-ms-ags-diagnostic", "{\"ServerInfo\":{\"DataCenter\":\"Sandbox\"}}")
                .with("x-ms-resource-unit", "1")
                .with("OData-Version", "4.0")
                .with("Cache-Control", "no-cache");
    }

    private static String clientRequestId(Request request, String otherwise) {
        String given = request.header("client-request-id");
        return given == null ? otherwise : given;
    }
}
