package dev.accesscontrol.sandbox.tenant;

import dev.accesscontrol.sandbox.tenant.Person.Account;
import dev.accesscontrol.sandbox.tenant.Person.Mailbox;
import dev.accesscontrol.sandbox.tenant.Person.Names;
import dev.accesscontrol.sandbox.tenant.Person.OnPremises;
import dev.accesscontrol.sandbox.tenant.Person.Work;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People with a name, a mailbox and a desk. */
record Employees(
        String domain,
        NamePool names,
        boolean familyNameFirst,
        String language,
        List<String> offices,
        List<String> titles)
        implements Population {

    private static final List<String> DEPARTMENTS =
            List.of("Sales", "Engineering", "Finance", "Human Resources", "Operations", "Legal");
    private static final Instant FIRST_DAY = Instant.parse("2019-01-07T08:00:00Z");

    @Override
    public Person person(int number, UUID id, long dice) {
        NamePool.FullName name = names.at(number);
        String upn = name.local() + "@" + domain;
        return new Person(
                id,
                upn,
                shown(name),
                Mailbox.of(upn),
                account(dice),
                onPremises(dice),
                work(number, dice));
    }

    @Override
    public OptionalInt numberOf(String local) {
        return names.numberOf(local);
    }

    private Names shown(NamePool.FullName name) {
        String given = name.given().shown();
        String family = name.family().shown();
        return new Names(
                familyNameFirst ? family + " " + given : given + " " + family, given, family);
    }

    /** Of a hundred people three are blocked, and all but those have a licence. */
    private static Account account(long dice) {
        boolean enabled = roll(dice, 0, 100) >= 3;
        Instant created = FIRST_DAY.plusSeconds(3600L * roll(dice, 1, 60_000));
        return new Account(enabled, "Member", null, enabled, created);
    }

    /** A third is synchronised from a domain controller and has the ImmutableID that makes. */
    private static OnPremises onPremises(long dice) {
        boolean synced = roll(dice, 2, 3) == 0;
        return new OnPremises(synced ? true : null, synced ? immutableId(dice) : null);
    }

    static String immutableId(long dice) {
        ByteBuffer guid = ByteBuffer.allocate(16).putLong(dice).putLong(ObjectIds.mix(~dice));
        return Base64.getEncoder().encodeToString(guid.array());
    }

    /** What an ImmutableID was made from; empty when it was not made so. */
    static OptionalLong dice(String immutableId) {
        try {
            byte[] guid = Base64.getDecoder().decode(immutableId);
            return guid.length == 16
                    ? OptionalLong.of(ByteBuffer.wrap(guid).getLong())
                    : OptionalLong.empty();
        } catch (IllegalArgumentException noBase64) {
            return OptionalLong.empty();
        }
    }

    private Work work(int number, long dice) {
        @Nullable String phone =
                roll(dice, 3, 4) == 0 ? null : "+1 425 555 01%02d".formatted(roll(dice, 4, 100));
        return new Work(
                titles.get(roll(dice, 5, titles.size())),
                DEPARTMENTS.get(roll(dice, 6, DEPARTMENTS.size())),
                offices.get(roll(dice, 7, offices.size())),
                phone,
                language,
                "E" + (100_000 + number));
    }

    /** One of {@code sides} numbers; each die is independent of the others. */
    static int roll(long dice, int die, int sides) {
        return (int) Long.remainderUnsigned(ObjectIds.mix(dice + die), sides);
    }
}
