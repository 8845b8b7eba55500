package dev.accesscontrol.microsoft365;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Up to twenty questions in one request. Graph answers and refuses each for itself; what was
 * answered is kept, and only the rest is asked again.
 *
 * @see <a href="https://learn.microsoft.com/graph/json-batching">JSON batching</a>
 */
final class Batch<T> {

    static final int MOST = 20;

    /**
     * @param url below Graph's version, encoded
     * @param reading throws when the part is no answer
     */
    record Question<T>(String url, Function<BatchPart, T> reading) {}

    private record Part(String id, String method, String url) {}

    private final URI address;
    private final List<Question<T>> questions;
    private final Clock clock;
    private final Map<Integer, T> answers = new HashMap<>();

    Batch(GraphRoot root, List<Question<T>> questions, Clock clock) {
        this.address = URI.create(root.uri() + "/$batch");
        this.questions = questions;
        this.clock = clock;
    }

    /** In the order of the questions; throws what is most in the way when one is left open. */
    List<T> ask(GraphServiceClient graph) {
        var answer = send(graph);
        var failures = new ArrayList<RuntimeException>();
        for (var open : open()) {
            try {
                answers.put(open, read(open, answer));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new BatchFailures(failures, clock.instant()).gravest();
        }
        return IntStream.range(0, questions.size()).mapToObj(answers::get).toList();
    }

    private List<Integer> open() {
        return IntStream.range(0, questions.size())
                .boxed()
                .filter(number -> !answers.containsKey(number))
                .toList();
    }

    private T read(int number, BatchAnswer answer) {
        var part = answer.part(Integer.toString(number));
        if (part == null) {
            throw new SetbackException(
                    Setback.passing(Cause.UNEXPECTED_ANSWER, "NoAnswerToPart", null), null);
        }
        return questions.get(number).reading().apply(part);
    }

    private BatchAnswer send(GraphServiceClient graph) {
        var request = new RequestInformation();
        request.httpMethod = HttpMethod.POST;
        request.setUri(address);
        request.headers.add("Accept", "application/json");
        request.setStreamContent(new ByteArrayInputStream(body()), "application/json");
        var errors = new HashMap<String, ParsableFactory<? extends Parsable>>();
        errors.put("XXX", ODataError::createFromDiscriminatorValue);
        @Nullable BatchAnswer answer =
                graph.getRequestAdapter().send(request, errors, _ -> new BatchAnswer());
        return answer == null ? new BatchAnswer() : answer;
    }

    private byte[] body() {
        var parts =
                open().stream()
                        .map(number ->
                                new Part(
                                        Integer.toString(number),
                                        "GET",
                                        questions.get(number).url()))
                        .toList();
        return JsonMapper.shared().writeValueAsBytes(Map.of("requests", parts));
    }
}
