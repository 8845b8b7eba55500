package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.plan.CandidateIndex;
import dev.accesscontrol.provisioning.plan.Keys;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users of Access Control whose Usernames people of one page of a listing would get. */
final class UsernameHolders {

    static final UsernameHolders NONE = new UsernameHolders("", List.of());

    private final CandidateIndex candidates;
    private final Map<String, DirectoryUser> byUsername = new HashMap<>();

    private UsernameHolders(String source, Collection<DirectoryUser> users) {
        candidates = new CandidateIndex(source, users);
        users.forEach(user -> byUsername.put(Keys.of(user.username()), user));
    }

    static UsernameHolders among(UserLookup users, String source, List<SourceUser> people) {
        var usernames =
                people.stream()
                        .flatMap(person ->
                                Arrays.stream(UpnMode.values())
                                        .map(mode -> mode.username(person.upn())))
                        .toList();
        return new UsernameHolders(
                source, users.findByKeys(CandidateIndex.keys(source, people, usernames)));
    }

    /** Empty also for a person who is a user already: a Username never changes. */
    Optional<DirectoryUser> of(SourceUser person, UpnMode mode) {
        return candidates.of(person).all().isEmpty()
                ? Optional.ofNullable(byUsername.get(Keys.of(mode.username(person.upn()))))
                : Optional.empty();
    }
}
