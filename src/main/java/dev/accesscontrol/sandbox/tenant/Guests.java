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

/** Invited people of other organisations. */
record Guests(String domain, NamePool names) implements Population {

    private static final List<String> PARTNERS =
            List.of("northwindtraders.com", "adatum.com", "wingtiptoys.com", "tailspintoys.com");
    private static final Instant INVITED = Instant.parse("2023-04-03T09:30:00Z");

    @Override
    public Person person(int number, UUID id, long dice) {
        NamePool.FullName name = names.at(number);
        String given = name.given().shown();
        String family = name.family().shown();
        String mail = name.local() + "@" + partner(number);
        boolean accepted = Employees.roll(dice, 0, 4) > 0;
        return new Person(
                id,
                mail.replace('@', '_') + "#EXT#@" + domain,
                new Names(given + " " + family, given, family),
                Mailbox.of(mail),
                new Account(
                        true,
                        "Guest",
                        accepted ? "Accepted" : "PendingAcceptance",
                        false,
                        INVITED.plusSeconds(86_400L * Employees.roll(dice, 1, 900))),
                new OnPremises(null, null),
                Work.NONE);
    }

    @Override
    public OptionalInt numberOf(String local) {
        String lower = local.toLowerCase(Locale.ROOT);
        int end = lower.lastIndexOf('_');
        OptionalInt number =
                end < 0 || !lower.endsWith("#ext#")
                        ? OptionalInt.empty()
                        : names.numberOf(lower.substring(0, end));
        return number.isPresent() && lower.endsWith("_" + partner(number.getAsInt()) + "#ext#")
                ? number
                : OptionalInt.empty();
    }

    private static String partner(int number) {
        return PARTNERS.get(number % PARTNERS.size());
    }
}
