package dev.accesscontrol.provisioning.plan;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserKeys;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The users that the keys of one page of source people name, by those keys. */
public final class CandidateIndex {

    private final Map<String, DirectoryUser> byObjectId = new HashMap<>();
    private final Map<String, DirectoryUser> byImmutableId = new HashMap<>();
    private final Map<String, DirectoryUser> byUpn = new HashMap<>();

    /**
     * @param source whose links count; a user that is linked to another source is nobody's
     *     candidate here
     */
    public CandidateIndex(String source, Collection<DirectoryUser> users) {
        for (var user : users) {
            var link = user.link();
            if (link != null && link.source().equals(source)) {
                byObjectId.put(link.objectId(), user);
            }
            var items = user.profile();
            if (items.immutableId() != null) {
                byImmutableId.put(items.immutableId(), user);
            }
            if (items.upn() != null) {
                byUpn.put(Keys.of(items.upn()), user);
            }
        }
    }

    /**
     * What to look users up by before they are indexed.
     *
     * @param usernames that are looked for besides
     */
    public static UserKeys keys(
            String source, Collection<SourceUser> people, Collection<String> usernames) {
        return new UserKeys(
                source,
                people.stream().map(SourceUser::objectId).toList(),
                people.stream().map(SourceUser::upn).toList(),
                people.stream().map(SourceUser::immutableId).filter(Objects::nonNull).toList(),
                usernames);
    }

    /** What to look for besides the objects. */
    public static UserKeys keysBesidesObjects(String source, Collection<SourceUser> people) {
        var all = keys(source, people, List.of());
        return new UserKeys(source, List.of(), all.upns(), all.immutableIds(), List.of());
    }

    /**
     * Whether the user that is linked to the person's object holds all keys of the person: they are
     * unique, so that nobody else can be a candidate.
     */
    public boolean isSettled(SourceUser person) {
        var linked = byObjectId.get(person.objectId());
        if (linked == null || linked.profile().upn() == null) {
            return false;
        }
        var immutableId = person.immutableId();
        return Keys.of(linked.profile().upn()).equals(Keys.of(person.upn()))
                && (immutableId == null || immutableId.equals(linked.profile().immutableId()));
    }

    /** Whether a user is linked to the person's object. */
    public boolean isLinked(SourceUser person) {
        return byObjectId.containsKey(person.objectId());
    }

    public Candidates of(SourceUser person) {
        return of(person, null);
    }

    /**
     * @param returning the deleted user that was linked to the person's object
     */
    public Candidates of(SourceUser person, @Nullable Returning returning) {
        var immutableId = person.immutableId();
        return new Candidates(
                byObjectId.get(person.objectId()),
                immutableId == null ? null : byImmutableId.get(immutableId),
                byUpn.get(Keys.of(person.upn())),
                returning);
    }
}
