package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.plan.Classifier;
import dev.accesscontrol.provisioning.plan.Keys;
import dev.accesscontrol.provisioning.plan.LeaverJudge;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.PersonKey;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceProvider;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A connected tenant together with the source that it lives in. */
record Tenant(ConnectionView connection, SourceProvider provider) {

    void list(String domain, ListingSink sink) {
        provider.listUsers(connection.tenant(), domain, sink);
    }

    /**
     * Asks the source for each user: by its object, or by its other keys when it has none there.
     */
    Map<UserId, PresenceCheck> confirm(Collection<DirectoryUser> users, Runnable waiting) {
        var keys = users.stream().collect(Collectors.toMap(DirectoryUser::id, this::key));
        return answers(keys, waiting);
    }

    /** Asks the source for each of its objects. */
    Map<String, PresenceCheck> ask(Collection<String> objectIds, Runnable waiting) {
        var keys =
                objectIds.stream()
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), PersonKey::ofObject));
        return answers(keys, waiting);
    }

    private <K> Map<K, PresenceCheck> answers(Map<K, PersonKey> keys, Runnable waiting) {
        var answers = provider.confirm(connection.tenant(), keys.values(), waiting);
        return keys.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, key -> answer(answers, key.getValue())));
    }

    /** Those of the other synchronised domains who bear one of the names there. */
    List<SourceUser> namesakes(String domain, Collection<String> localParts, Runnable waiting) {
        var others = Set.copyOf(otherDomains(domain).stream().map(Keys::of).toList());
        return provider.namesakes(connection.tenant(), localParts, waiting).stream()
                .filter(person -> others.contains(Keys.domain(person.upn())))
                .toList();
    }

    Classifier classifier(UpnMode mode) {
        return new Classifier(mode, UserId::next);
    }

    LeaverJudge judge(String domain, UpnMode mode) {
        return new LeaverJudge(classifier(mode), Keys.of(domain), domains());
    }

    /** Whether a plan that was made of that tenant's settings could be made of these. */
    boolean hasSameSettings(Tenant other) {
        return connection.upnMode() == other.connection.upnMode()
                && domains().equals(other.domains());
    }

    private Set<String> domains() {
        return connection.domains().stream()
                .map(DomainView::name)
                .map(Keys::of)
                .collect(Collectors.toSet());
    }

    List<String> otherDomains(String domain) {
        return connection.domains().stream()
                .map(DomainView::name)
                .filter(other -> !Keys.of(other).equals(Keys.of(domain)))
                .toList();
    }

    private PersonKey key(DirectoryUser user) {
        var link = user.link();
        return link != null && link.source().equals(connection.linkSource())
                ? PersonKey.ofObject(link.objectId())
                : PersonKey.ofUpn(
                        String.valueOf(user.profile().upn()), user.profile().immutableId());
    }

    private static PresenceCheck answer(Map<PersonKey, PresenceCheck> answers, PersonKey key) {
        var answer = answers.get(key);
        if (answer == null) {
            throw failed(SourceFailure.Cause.UNEXPECTED_ANSWER);
        }
        return answer;
    }

    static SourceException failed(SourceFailure.Cause cause) {
        return new SourceException(new SourceFailure(cause, null, null), null);
    }
}
