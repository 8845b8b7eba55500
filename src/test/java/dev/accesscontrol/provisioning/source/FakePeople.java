package dev.accesscontrol.provisioning.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Those whom a {@link FakeSource} knows, which also lets only one thread at them. */
final class FakePeople {

    private final Map<String, SourceUser> people = new LinkedHashMap<>();
    private final Set<String> unlisted = new HashSet<>();

    void clear() {
        people.clear();
        unlisted.clear();
    }

    void put(SourceUser user) {
        people.put(user.objectId(), user);
    }

    void remove(String objectId) {
        people.remove(objectId);
    }

    void leaveOutOfListings(String objectId) {
        unlisted.add(objectId);
    }

    List<SourceUser> in(String domain) {
        var suffix = "@" + domain.toLowerCase(Locale.ROOT);
        return people.values().stream()
                .filter(user -> user.upn().toLowerCase(Locale.ROOT).endsWith(suffix))
                .toList();
    }

    List<SourceUser> listed(String domain) {
        return in(domain).stream().filter(user -> !unlisted.contains(user.objectId())).toList();
    }

    List<SourceUser> named(Collection<String> localParts) {
        return people.values().stream()
                .filter(user -> localParts.stream().anyMatch(part -> isNamed(user, part)))
                .toList();
    }

    private static boolean isNamed(SourceUser user, String localPart) {
        return user.upn().substring(0, user.upn().lastIndexOf('@')).equalsIgnoreCase(localPart);
    }

    PresenceCheck ask(PersonKey key) {
        return find(user -> user.objectId().equals(key.objectId()))
                .or(() -> find(user -> user.upn().equalsIgnoreCase(key.upn())))
                .or(() -> byImmutableId(key.immutableId()))
                .<PresenceCheck>map(PresenceCheck.Present::new)
                .orElseGet(PresenceCheck.Absent::new);
    }

    private Optional<SourceUser> byImmutableId(String immutableId) {
        return immutableId == null
                ? Optional.empty()
                : find(user -> immutableId.equals(user.immutableId()));
    }

    private Optional<SourceUser> find(Predicate<SourceUser> condition) {
        return people.values().stream().filter(condition).findFirst();
    }
}
