package dev.accesscontrol.sandbox.tenant;

import dev.accesscontrol.sandbox.tenant.Person.Account;
import dev.accesscontrol.sandbox.tenant.Person.Mailbox;
import dev.accesscontrol.sandbox.tenant.Person.Names;
import dev.accesscontrol.sandbox.tenant.Person.OnPremises;
import dev.accesscontrol.sandbox.tenant.Person.Work;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;

/** Rooms, equipment, shared mailboxes and service accounts: user objects without a person. */
record Resources(String domain) implements Population {

    private record Sort(String local, String display, boolean signIn) {}

    private static final List<Sort> SORTS =
            List.of(
                    new Sort("svc-backup", "Service Account Backup", true),
                    new Sort("room", "Meeting Room", false),
                    new Sort("projector", "Projector", false),
                    new Sort("team-mailbox", "Team Mailbox", false));
    private static final Instant CREATED = Instant.parse("2021-02-01T07:00:00Z");

    @Override
    public Person person(int number, UUID id, long dice) {
        Sort sort = sort(number);
        String upn = local(number) + "@" + domain;
        return new Person(
                id,
                upn,
                new Names(sort.display() + " " + (number + 1), null, null),
                Mailbox.of(upn),
                new Account(sort.signIn(), "Member", null, false, CREATED),
                new OnPremises(null, null),
                Work.NONE);
    }

    @Override
    public OptionalInt numberOf(String local) {
        String digits = local.substring(local.lastIndexOf('-') + 1);
        if (!digits.matches("[1-9]\\d{0,8}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(digits) - 1;
        return local(number).equals(local.toLowerCase(Locale.ROOT))
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    private static String local(int number) {
        return sort(number).local() + "-" + (number + 1);
    }

    private static Sort sort(int number) {
        return SORTS.get(number % SORTS.size());
    }
}
