package dev.accesscontrol.sandbox.tenant;

import dev.accesscontrol.sandbox.tenant.Person.Account;
import dev.accesscontrol.sandbox.tenant.Person.Mailbox;
import dev.accesscontrol.sandbox.tenant.Person.Names;
import dev.accesscontrol.sandbox.tenant.Person.OnPremises;
import dev.accesscontrol.sandbox.tenant.Person.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people who were written by hand, each for a case that a program meets in a real tenant. */
final class WrittenPeople {

    /** A line of {@code sandbox/people.json}; what is left out is what most people have. */
    record Line(
            String upn,
            @Nullable String display,
            @Nullable String given,
            @Nullable String family,
            @Nullable String mail,
            @Nullable List<String> proxies,
            @Nullable String type,
            @Nullable Boolean old,
            @Nullable String external,
            @Nullable Boolean blocked,
            @Nullable Boolean synced,
            @Nullable String immutableId,
            @Nullable String title,
            @Nullable String department,
            @Nullable String language) {

        Person person(UUID id) {
            boolean licensed = !isTrue(blocked) && external == null;
            Instant created = isTrue(old) ? null : Instant.parse("2019-03-04T08:15:00Z");
            return new Person(
                    id,
                    upn,
                    new Names(display, given, family),
                    mailbox(),
                    new Account(!isTrue(blocked), userType(), external, licensed, created),
                    new OnPremises(isTrue(synced) ? true : null, immutableId),
                    new Work(title, department, null, null, language, null));
        }

        private @Nullable String userType() {
            return isTrue(old) ? null : type == null ? "Member" : type;
        }

        private Mailbox mailbox() {
            String address = mail == null ? upn : mail;
            if (address.isEmpty()) {
                return Mailbox.none();
            }
            return proxies == null ? Mailbox.of(address) : new Mailbox(address, proxies);
        }

        private static boolean isTrue(@Nullable Boolean value) {
            return value != null && value;
        }
    }

    private WrittenPeople() {}

    /** The first of them, each with the id of its slot. */
    static List<Person> first(int atMost, List<Line> lines, ObjectIds ids) {
        List<Person> people = new ArrayList<>();
        for (Line line : lines.subList(0, Math.min(atMost, lines.size()))) {
            people.add(line.person(ids.idOf(people.size())));
        }
        return List.copyOf(people);
    }
}
