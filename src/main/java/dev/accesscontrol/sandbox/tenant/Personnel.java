package dev.accesscontrol.sandbox.tenant;

import dev.accesscontrol.sandbox.tenant.Person.Mailbox;
import dev.accesscontrol.sandbox.tenant.Person.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator of the tenant does to people. Refusals are {@link
 * IllegalArgumentException}s whose message is meant for that administrator.
 */
public final class Personnel {

    /** Allowed before the @ (Microsoft Entra, self-service password policies, UPN rules). */
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9'.\\-_!#^~]{1,64}(?<!\\.)");

    private final People people;
    private final List<Domain> domains;
    private final Newcomers newcomers;

    Personnel(People people, List<Domain> domains, Newcomers newcomers) {
        this.people = people;
        this.domains = domains;
        this.newcomers = newcomers;
    }

    /** Adds so many people with new names. */
    public List<Person> add(int howMany, String domain) {
        requireVerified(domain);
        List<Person> added = new ArrayList<>();
        int number = people.added();
        while (added.size() < howMany) {
            Person newcomer = newcomers.person(number++, domain, new UUID(0, 0));
            if (people.find(newcomer.upn()).isEmpty()) {
                added.add(people.add(id -> newcomers.withId(newcomer, id)));
            }
        }
        return added;
    }

    /** Adds one person with this UPN and these names. */
    public Person add(String upn, Names names) {
        requireValid(upn);
        return people.add(id -> newcomers.named(id, upn, names));
    }

    /** The object stays, and so does its id; the old address stays as a second one. */
    public Person rename(String idOrUpn, String newUpn) {
        requireValid(newUpn);
        return people.change(idOrUpn, person -> renamed(person, newUpn));
    }

    public Person rename(String idOrUpn, Names names) {
        return people.change(idOrUpn, person -> person.withNames(names));
    }

    public Person allowSignIn(String idOrUpn, boolean allowed) {
        return people.change(idOrUpn, person -> person.withSignInEnabled(allowed));
    }

    public Person setImmutableId(String idOrUpn, @Nullable String immutableId) {
        return people.change(idOrUpn, person -> person.withImmutableId(immutableId));
    }

    /** Removes so many people of the domain, those who came last first. */
    public List<Person> remove(int howMany, String domain) {
        List<Person> leavers = people.last(domain, howMany);
        leavers.forEach(person -> people.remove(person.id().toString()));
        return leavers;
    }

    private static Person renamed(Person person, String newUpn) {
        if (person.upn().equals(newUpn)) {
            return person;
        }
        Person renamed = person.withUpn(newUpn);
        return person.upn().equalsIgnoreCase(person.mailbox().address())
                ? renamed.withMailbox(Mailbox.of(newUpn, person.upn()))
                : renamed;
    }

    private void requireValid(String upn) {
        int at = upn.lastIndexOf('@');
        if (at < 0 || !LOCAL.matcher(upn.substring(0, at)).matches()) {
            throw new IllegalArgumentException(
                    "Not a user principal name: 1 to 64 of A-Z a-z 0-9 ' . - _ ! # ^ ~, no dot at"
                            + " the end, then @ and a domain");
        }
        requireVerified(upn.substring(at + 1));
    }

    private void requireVerified(String domain) {
        if (domains.stream()
                .noneMatch(known -> known.verified() && known.name().equalsIgnoreCase(domain))) {
            throw new IllegalArgumentException(
                    "'" + domain + "' is not a verified domain of this tenant");
        }
    }
}
