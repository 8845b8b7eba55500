package dev.accesscontrol.sandbox.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The people a tenant starts with: first the written ones, then as many as wanted, each made from
 * its slot number whenever it is asked for. Nobody is kept in memory.
 */
final class GeneratedPeople {

    /** A population and how many of each turn of the wheel are of it. */
    record Share(Population population, int of) {}

    private record Seat(Share share, int place) {}

    private final List<Person> written;
    private final List<Seat> wheel = new ArrayList<>();
    private final List<Share> shares;
    private final ObjectIds ids;
    private final long seed;

    GeneratedPeople(long seed, ObjectIds ids, List<Person> written, List<Share> shares) {
        this.seed = seed;
        this.ids = ids;
        this.written = written;
        this.shares = shares;
        for (Share share : shares) {
            for (int place = 0; place < share.of(); place++) {
                wheel.add(new Seat(share, place));
            }
        }
    }

    Person person(int slot) {
        if (slot < written.size()) {
            return written.get(slot);
        }
        Seat seat = seat(slot);
        long dice = ObjectIds.mix(seed * 31 + slot);
        return seat.share().population().person(number(slot, seat), ids.idOf(slot), dice);
    }

    /** Quick: nobody is made for it. */
    String domain(int slot) {
        return slot < written.size()
                ? written.get(slot).domain()
                : seat(slot).share().population().domain();
    }

    /** The slot of the person who has this UPN at the start. */
    OptionalInt slotOf(String upn) {
        for (int slot = 0; slot < written.size(); slot++) {
            if (written.get(slot).upn().equalsIgnoreCase(upn)) {
                return OptionalInt.of(slot);
            }
        }
        int at = upn.lastIndexOf('@');
        String domain = upn.substring(at + 1).toLowerCase(Locale.ROOT);
        return at < 0 ? OptionalInt.empty() : slotOf(upn.substring(0, at), domain);
    }

    private OptionalInt slotOf(String local, String domain) {
        return slotsOf(local, share -> share.population().domain().equals(domain)).findFirst();
    }

    /** Those that may hold somebody with this local part, the written ones among them. */
    IntStream slotsOf(String local) {
        return withWritten(slotsOf(local, _ -> true));
    }

    private IntStream slotsOf(String local, Predicate<Share> which) {
        IntStream.Builder slots = IntStream.builder();
        int offset = 0;
        for (Share share : shares) {
            if (which.test(share)) {
                int place = offset;
                share.population()
                        .numberOf(local)
                        .ifPresent(number -> addSlot(number, share, place, slots));
            }
            offset += share.of();
        }
        return slots.build();
    }

    private void addSlot(int number, Share share, int offset, IntStream.Builder slots) {
        long turn = number / share.of();
        long slot = written.size() + turn * wheel.size() + offset + number % share.of();
        if (slot < Integer.MAX_VALUE) {
            slots.add((int) slot);
        }
    }

    /** Those that may hold somebody with this ImmutableID, the written ones among them. */
    IntStream slotsOfImmutableId(String immutableId) {
        LongStream made =
                Employees.dice(immutableId).stream()
                        .map(dice -> ObjectIds.unmix(dice) - seed * 31)
                        .filter(slot -> slot >= written.size() && slot < Integer.MAX_VALUE);
        return withWritten(made.mapToInt(slot -> (int) slot));
    }

    private IntStream withWritten(IntStream slots) {
        return IntStream.concat(IntStream.range(0, written.size()), slots);
    }

    private Seat seat(int slot) {
        return wheel.get((slot - written.size()) % wheel.size());
    }

    private int number(int slot, Seat seat) {
        return (slot - written.size()) / wheel.size() * seat.share().of() + seat.place();
    }
}
