package dev.accesscontrol.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.sandbox.Body;
import dev.accesscontrol.sandbox.http.Fault;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code /$batch}: microsoft-graph.md section 5. */
class BatchTests extends GraphTest {

    private HttpResponse<String> batch(String... parts) {
        String body = "{\"requests\":[" + String.join(",", parts) + "]}";
        return visitor.postJson("/v1.0/$batch", body, "Authorization", token);
    }

    private static String part(int id, String url) {
        return "{\"id\":\"%d\",\"method\":\"GET\",\"url\":\"%s\"}".formatted(id, url);
    }

    private static JsonNode answer(HttpResponse<String> batch, int id) {
        for (JsonNode answer : Body.of(batch).path("responses")) {
            if (answer.path("id").asString().equals(Integer.toString(id))) {
                return answer;
            }
        }
        throw new AssertionError("No answer " + id + " in " + batch.body());
    }

    @Test
    void answersEachPartForItself() {
        HttpResponse<String> batch =
                batch(
                        part(1, "/users/admin@contoso.com?$select=id"),
                        part(2, "/users/nobody@contoso.com"));
        assertThat(batch.statusCode()).isEqualTo(200);
        assertThat(answer(batch, 1).path("status").asInt()).isEqualTo(200);
        assertThat(answer(batch, 1).at("/body/id").asString()).isNotEmpty();
        assertThat(answer(batch, 2).at("/body/error/code").asString())
                .isEqualTo("Request_ResourceNotFound");
        assertThat(Body.names(answer(batch, 1)))
                .isEqualTo(Body.names(Body.sample("batch-response-mixed").at("/responses/0")));
    }

    @Test
    void readsTheHeaderOfAdvancedQueriesFromThePart() {
        String url = "/users?$filter=endsWith(userPrincipalName,'@contoso.com')&$count=true&$top=5";
        String withHeader =
                part(1, url).replace("}", ",\"headers\":{\"ConsistencyLevel\":\"eventual\"}}");
        HttpResponse<String> batch = batch(withHeader, part(2, url));
        assertThat(answer(batch, 1).at("/body/value")).hasSize(5);
        assertThat(answer(batch, 2).path("status").asInt()).isEqualTo(400);
    }

    @Test
    void throttlesPartsInsideAGoodAnswer() {
        sandbox.faults().next(1, Fault.throttled("3"));
        HttpResponse<String> batch = batch(part(1, "/organization"), part(2, "/organization"));
        assertThat(batch.statusCode()).isEqualTo(200);
        assertThat(answer(batch, 1).path("status").asInt()).isEqualTo(429);
        assertThat(answer(batch, 1).at("/headers/Retry-After").asString()).isEqualTo("3");
        assertThat(answer(batch, 2).path("status").asInt()).isEqualTo(200);
    }

    @Test
    void failsPartsThatDependOnAFailedOne() {
        String dependent = part(2, "/organization").replace("}", ",\"dependsOn\":[\"1\"]}");
        HttpResponse<String> batch = batch(part(1, "/users/nobody@contoso.com"), dependent);
        assertThat(answer(batch, 2).path("status").asInt()).isEqualTo(424);
    }

    @Test
    void takesTwentyPartsAndNotMore() {
        List<String> parts =
                new ArrayList<>(
                        IntStream.range(0, 20).mapToObj(id -> part(id, "/organization")).toList());
        assertThat(batch(parts.toArray(String[]::new)).statusCode()).isEqualTo(200);
        parts.add(part(20, "/organization"));
        assertThat(batch(parts.toArray(String[]::new)).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesWhatIsNoBatch() {
        assertThat(batch(part(1, "/organization"), part(1, "/organization")).statusCode())
                .isEqualTo(400);
        assertThat(batch(part(1, "/users").replace("GET", "DELETE")).statusCode()).isEqualTo(400);
        assertThat(visitor.postJson("/v1.0/$batch", "no json", "Authorization", token).statusCode())
                .isEqualTo(400);
    }
}
