package dev.accesscontrol.microsoft365;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.ApiException;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends requests to Microsoft Graph by its SDK, with our own rules in place of the SDK's: where a
 * token may go, when it is renewed, and what is tried again.
 */
@Component
class GraphCalls {

    private final GraphConnections graph;
    private final AppTokens tokens;
    private final Retries retries;
    private final Clock clock;

    GraphCalls(GraphConnections graph, AppTokens tokens, Retries retries, Clock clock) {
        this.graph = graph;
        this.tokens = tokens;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * @param question is asked again, as it is, when the answer fails in a way that may pass
     * @throws SourceException when there is no answer
     */
    <T> Retries.Attempted<T> ask(
            String tenant, Patience patience, Function<GraphServiceClient, @Nullable T> question) {
        try {
            return retries.until(patience, () -> attempt(tenant, question));
        } catch (SourceException e) {
            if (e.failure().cause() == Cause.PERMISSION_MISSING) {
                tokens.forget(tenant);
            }
            throw e;
        }
    }

    GraphRoot root() {
        return graph.root();
    }

    private <T> T attempt(String tenant, Function<GraphServiceClient, @Nullable T> question) {
        var requestId = UUID.randomUUID().toString();
        try {
            var answer = answer(tenant, requestId, question);
            if (answer == null) {
                throw new SetbackException(
                        Setback.passing(Cause.UNEXPECTED_ANSWER, "Empty", null), null);
            }
            return answer;
        } catch (RuntimeException e) {
            var setback = GraphErrors.setback(e, clock.instant());
            throw new SetbackException(setback.orRequestId(requestId), e);
        }
    }

    private <T> @Nullable T answer(
            String tenant, String requestId, Function<GraphServiceClient, @Nullable T> question) {
        var token = tokens.current(tenant);
        try {
            return question.apply(client(tenant, token, requestId));
        } catch (ApiException e) {
            if (e.getResponseStatusCode() != 401 || isChallenge(e)) {
                throw e;
            }
            var renewed = tokens.inPlaceOf(tenant, token, null);
            return question.apply(client(tenant, renewed, requestId));
        }
    }

    /** The SDK has met the challenge already, by {@link TokenBearer}. */
    private static boolean isChallenge(ApiException e) {
        var challenges = e.getResponseHeaders().get("WWW-Authenticate");
        return challenges != null && challenges.stream().anyMatch(text -> text.contains("claims="));
    }

    private GraphServiceClient client(String tenant, String token, String requestId) {
        return graph.with(
                new TokenBearer(
                        graph.root(),
                        token,
                        requestId,
                        claims -> tokens.inPlaceOf(tenant, token, claims)));
    }
}
