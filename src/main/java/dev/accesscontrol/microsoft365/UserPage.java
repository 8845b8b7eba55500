package dev.accesscontrol.microsoft365;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of a listing. It is asked for by the SDK, and read without its models: they remember of
 * each value whether it was changed, which made reading a listing three times as expensive.
 */
record UserPage(
        @JsonProperty("@odata.count") @Nullable Long total,
        @JsonProperty("@odata.nextLink") @Nullable String nextLink,
        @JsonProperty("value") @Nullable List<GraphPerson> people) {

    private static final ObjectReader READER = JsonMapper.shared().readerFor(UserPage.class);

    private static final Map<String, ParsableFactory<? extends Parsable>> ERRORS =
            Map.of("XXX", ODataError::createFromDiscriminatorValue);

    static @Nullable UserPage first(GraphServiceClient graph, String domain) {
        return send(
                graph,
                graph.users().toGetRequestInformation(request -> UserQuery.page(request, domain)));
    }

    /** The header is not part of the link, and without it Graph refuses the page. */
    static @Nullable UserPage next(GraphServiceClient graph, String link) {
        return send(
                graph, graph.users().withUrl(link).toGetRequestInformation(UserQuery::advanced));
    }

    private static @Nullable UserPage send(GraphServiceClient graph, RequestInformation request) {
        try (InputStream body =
                graph.getRequestAdapter()
                        .sendPrimitive(request, new HashMap<>(ERRORS), InputStream.class)) {
            return body == null ? null : read(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Half an answer, or one that is no JSON, may be whole at the next try. */
    private static @Nullable UserPage read(InputStream body) throws IOException {
        try (var parser = READER.createParser(body)) {
            return parser.nextToken() == null ? null : READER.readValue(parser);
        } catch (JacksonException e) {
            if (Causes.has(e, StreamReadException.class)) {
                throw new IOException(e);
            }
            throw e;
        }
    }
}
