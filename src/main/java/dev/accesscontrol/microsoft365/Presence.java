package dev.accesscontrol.microsoft365;

import com.microsoft.graph.models.User;
import com.microsoft.graph.models.UserCollectionResponse;
import dev.accesscontrol.microsoft365.Batch.Question;
import dev.accesscontrol.provisioning.source.PersonKey;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import dev.accesscontrol.provisioning.source.PresenceCheck.Absent;
import dev.accesscontrol.provisioning.source.PresenceCheck.Present;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks Graph for people by what they are known by. Only Graph's own "there is no such object" means
 * that somebody is gone; any other failure is no answer.
 */
@Component
class Presence {

    private final GraphBatches batches;

    Presence(GraphBatches batches) {
        this.batches = batches;
    }

    /**
     * @param meanwhile called about every second; may throw to end the questions
     */
    Map<PersonKey, PresenceCheck> ask(
            String tenant, Collection<PersonKey> keys, Runnable meanwhile) {
        keys.forEach(Presence::refuseOdd);
        var answers = new LinkedHashMap<PersonKey, PresenceCheck>();
        keys.forEach(key -> answers.put(key, new Absent()));
        var named = answers.keySet().stream().filter(key -> name(key) != null).toList();
        put(answers, named, batches.ask(tenant, of(named, Presence::byName), meanwhile));
        var unnamed =
                answers.keySet().stream()
                        .filter(key -> key.immutableId() != null)
                        .filter(key -> answers.get(key) instanceof Absent)
                        .toList();
        put(answers, unnamed, batches.ask(tenant, of(unnamed, Presence::byImmutableId), meanwhile));
        return answers;
    }

    private static List<Question<PresenceCheck>> of(
            List<PersonKey> keys, Function<PersonKey, Question<PresenceCheck>> question) {
        return keys.stream().map(question).toList();
    }

    private static void put(
            Map<PersonKey, PresenceCheck> answers,
            List<PersonKey> keys,
            List<PresenceCheck> inTheirOrder) {
        Iterator<PresenceCheck> next = inTheirOrder.iterator();
        keys.forEach(key -> answers.put(key, next.next()));
    }

    private static @Nullable String name(PersonKey key) {
        return key.objectId() == null ? key.upn() : key.objectId();
    }

    private static Question<PresenceCheck> byName(PersonKey key) {
        return new Question<>(
                UserQuery.one(Objects.requireNonNull(name(key))),
                part ->
                        part.isAbsence()
                                ? new Absent()
                                : check(part.read(User::createFromDiscriminatorValue), key));
    }

    /** Somebody else's answer is none. */
    private static PresenceCheck check(User user, PersonKey key) {
        if (key.objectId() != null && !key.objectId().equalsIgnoreCase(user.getId())) {
            throw unexpected("OtherUser");
        }
        return new Present(People.of(user));
    }

    /** An answer without a list is none; an empty list is one. */
    private static Question<PresenceCheck> byImmutableId(PersonKey key) {
        return new Question<>(
                UserQuery.immutableId(Objects.requireNonNull(key.immutableId())),
                part -> {
                    var found =
                            part.read(UserCollectionResponse::createFromDiscriminatorValue)
                                    .getValue();
                    if (found == null) {
                        throw unexpected("PageWithoutValue");
                    }
                    return found.isEmpty()
                            ? new Absent()
                            : new Present(People.of(found.getFirst()));
                });
    }

    private static SourceException unexpected(String code) {
        return new SourceException(new SourceFailure(Cause.UNEXPECTED_ANSWER, code, null), null);
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
