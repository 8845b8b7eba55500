package dev.accesscontrol.microsoft365;

import com.microsoft.graph.models.User;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.ApiException;
import dev.accesscontrol.provisioning.source.PersonKey;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /**
     * @param meanwhile called about every second; may throw to end the questions
     */
    Map<PersonKey, PresenceCheck> ask(
            String tenant, Collection<PersonKey> keys, Runnable meanwhile) {
        keys.forEach(Presence::refuseOdd);
        var over = new AtomicBoolean();
        var patience = Patience.ofJob(() -> stopIf(over));
        var threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
        try {
            var asked = new LinkedHashMap<PersonKey, Future<PresenceCheck>>();
            for (var key : keys) {
                asked.computeIfAbsent(
                        key,
                        it -> threads.submit(SameRun.calling(() -> ask(tenant, it, patience))));
            }
            return answers(asked, meanwhile);
        } finally {
            over.set(true);
            threads.shutdown();
        }
    }

    private static Map<PersonKey, PresenceCheck> answers(
            Map<PersonKey, Future<PresenceCheck>> asked, Runnable meanwhile) {
        var answers = new LinkedHashMap<PersonKey, PresenceCheck>();
        for (var question : asked.entrySet()) {
            answers.put(
                    question.getKey(), Waiting.EVERY_SECOND.until(question.getValue(), meanwhile));
        }
        return answers;
    }

    private static void stopIf(AtomicBoolean over) {
        if (over.get()) {
            throw new CancellationException("nobody waits for the answers");
        }
    }

    private PresenceCheck ask(String tenant, PersonKey key, Patience patience) {
        patience.meanwhile().run();
        var name = key.objectId() == null ? key.upn() : key.objectId();
        var answer =
                name == null
                        ? new PresenceCheck.Absent()
                        : calls.ask(tenant, patience, graph -> byName(graph, name)).answer();
        var immutableId = key.immutableId();
        return answer instanceof PresenceCheck.Absent && immutableId != null
                ? calls.ask(tenant, patience, graph -> byImmutableId(graph, immutableId)).answer()
                : answer;
    }

    private static PresenceCheck byName(GraphServiceClient graph, String name) {
        try {
            return check(
                    graph.users()
                            .byUserId(name)
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

    /** An answer without a list is none; an empty list is one. */
    private static @Nullable PresenceCheck byImmutableId(
            GraphServiceClient graph, String immutableId) {
        var found = graph.users().get(request -> UserQuery.immutableId(request, immutableId));
        if (found == null || found.getValue() == null) {
            return null;
        }
        return found.getValue().stream()
                .findFirst()
                .map(Presence::check)
                .orElseGet(PresenceCheck.Absent::new);
    }

    /** As a segment of an address, anything else could name something that is no person. */
    private static void refuseOdd(PersonKey key) {
        var guid = key.objectId() == null || Guid.is(key.objectId());
        var upn = key.upn() == null || key.upn().indexOf('@') > 0;
        if (!guid || !upn) {
            throw new IllegalArgumentException("neither an object id nor a UPN");
        }
    }
}
