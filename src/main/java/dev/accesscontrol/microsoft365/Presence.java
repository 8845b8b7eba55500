package dev.accesscontrol.microsoft365;

import com.microsoft.graph.models.User;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.ApiException;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import dev.accesscontrol.provisioning.source.SourceException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks Graph for people one by one, a few at a time. Only Graph's own "there is no such object"
 * means that somebody is gone; any other failure is no answer.
 */
@Component
class Presence {

    private static final int AT_A_TIME = 4;

    private final GraphCalls calls;

    Presence(GraphCalls calls) {
        this.calls = calls;
    }

    Map<String, PresenceCheck> ask(String tenant, Collection<String> keys) {
        keys.forEach(Presence::refuseOdd);
        var threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
        try {
            var asked = new LinkedHashMap<String, Future<PresenceCheck>>();
            for (var key : keys) {
                asked.computeIfAbsent(key, it -> threads.submit(() -> ask(tenant, it)));
            }
            return answers(asked);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, PresenceCheck> answers(Map<String, Future<PresenceCheck>> asked) {
        var answers = new LinkedHashMap<String, PresenceCheck>();
        for (var question : asked.entrySet()) {
            answers.put(question.getKey(), answer(question.getValue()));
        }
        return answers;
    }

    private static PresenceCheck answer(Future<PresenceCheck> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while asking Microsoft");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SourceException known
                    ? new SourceException(known.failure(), known)
                    : new IllegalStateException(e.getCause());
        }
    }

    private PresenceCheck ask(String tenant, String key) {
        return calls.ask(tenant, Patience.ofJob(() -> {}), graph -> present(graph, key)).answer();
    }

    private static PresenceCheck present(GraphServiceClient graph, String key) {
        try {
            return check(
                    graph.users()
                            .byUserId(key)
                            .get(request -> request.queryParameters.select = People.PROPERTIES));
        } catch (ApiException e) {
            if (e.getResponseStatusCode() == 404
                    && GraphErrors.NOT_FOUND.equalsIgnoreCase(GraphErrors.code(e))) {
                return new PresenceCheck.Absent();
            }
            throw e;
        }
    }

    private static PresenceCheck check(@Nullable User user) {
        return new PresenceCheck.Present(People.of(user == null ? new User() : user));
    }

    /** As a segment of an address, anything else could name something that is no person. */
    private static void refuseOdd(String key) {
        if (!Guid.is(key) && key.indexOf('@') < 1) {
            throw new IllegalArgumentException("neither an object id nor a UPN");
        }
    }
}
