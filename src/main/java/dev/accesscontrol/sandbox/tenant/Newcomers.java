package dev.accesscontrol.sandbox.tenant;

import dev.accesscontrol.sandbox.tenant.Person.Account;
import dev.accesscontrol.sandbox.tenant.Person.Mailbox;
import dev.accesscontrol.sandbox.tenant.Person.Names;
import dev.accesscontrol.sandbox.tenant.Person.OnPremises;
import dev.accesscontrol.sandbox.tenant.Person.Work;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** People who join while the simulation runs; nobody of the start has such a name. */
record Newcomers(NamePool western, NamePool japanese, InstantSource clock) {

    Person person(int number, String domain, UUID id) {
        boolean familyFirst = domain.endsWith(".jp");
        NamePool.FullName name = (familyFirst ? japanese : western).at(number);
        String given = name.given().shown();
        String family = name.family().shown();
        String display = familyFirst ? family + " " + given : given + " " + family;
        return named(id, name.local() + "@" + domain, new Names(display, given, family));
    }

    Person named(UUID id, String upn, Names names) {
        return new Person(
                id,
                upn,
                names,
                Mailbox.of(upn),
                new Account(
                        true,
                        "Member",
                        null,
                        true,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                new OnPremises(null, null),
                Work.NONE);
    }

    Person withId(Person person, UUID id) {
        return new Person(
                id,
                person.upn(),
                person.names(),
                person.mailbox(),
                person.account(),
                person.onPremises(),
                person.work());
    }
}
