package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.BatchRow.Outcome;
import dev.accesscontrol.credentials.InitialRows.Done;
import dev.accesscontrol.credentials.InitialRows.Person;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserKeys;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.directory.UserStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the users of a batch as they are when it is their turn. */
@Component
class Recipients {

    private final UserLookup users;
    private final CredentialTerms terms;

    Recipients(UserLookup users, CredentialTerms terms) {
        this.users = users;
        this.terms = terms;
    }

    record Recipient(Person person, DirectoryUser user) {}

    /**
     * @param fit who is to get something
     * @param others who is not, and why
     */
    record Judged(List<Recipient> fit, List<Done> others) {}

    /** At most 1,000 people. */
    Judged judge(List<Person> people, boolean replaceExisting, String by) {
        var found = present(people);
        var having = terms.changeRequired(found.keySet()).keySet();
        var judged = new Judged(new ArrayList<>(), new ArrayList<>());
        for (var person : people) {
            var user = found.get(person.id());
            var why = unfit(person, user, replaceExisting ? Set.of() : having, by);
            if (user == null || why != null) {
                judged.others()
                        .add(new Done(person.line(), why == null ? Outcome.GONE : why, null));
            } else {
                judged.fit().add(new Recipient(person, user));
            }
        }
        return judged;
    }

    private Map<UserId, DirectoryUser> present(List<Person> people) {
        var names = people.stream().map(Person::username).toList();
        var ids = people.stream().map(Person::id).collect(Collectors.toSet());
        return users.findByKeys(new UserKeys("", List.of(), List.of(), List.of(), names)).stream()
                .filter(user -> ids.contains(user.id()))
                .collect(Collectors.toMap(DirectoryUser::id, Function.identity()));
    }

    private static @Nullable Outcome unfit(
            Person person, @Nullable DirectoryUser user, Set<UserId> having, String by) {
        if (user == null) {
            return Outcome.GONE;
        }
        if (user.role().isAdministrator()) {
            return user.username().equalsIgnoreCase(by) ? Outcome.OWN : Outcome.ADMINISTRATOR;
        }
        if (user.status() == UserStatus.DISABLED) {
            return Outcome.DISABLED;
        }
        boolean own = person.fingerprint() != null;
        return !own && having.contains(user.id()) ? Outcome.HAS_PASSWORD : null;
    }
}
