package dev.accesscontrol.sandbox.tenant;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The user objects of a tenant. A slot that nobody touched is generated when it is read; a touched
 * one keeps its history, so that earlier states can be read as well.
 */
public final class People {

    private static final View LIVE = new View.Live();

    private final GeneratedPeople start;
    private final ObjectIds ids;
    private final InstantSource clock;
    private final int startSize;
    private final TouchedSlots touched = new TouchedSlots();
    private final Candidates candidates;
    private int slots;
    private long sequence;

    People(GeneratedPeople start, ObjectIds ids, int size, InstantSource clock) {
        this.start = start;
        this.ids = ids;
        this.clock = clock;
        this.startSize = size;
        this.slots = size;
        this.candidates = new Candidates(start, touched);
    }

    /** The number of the newest change. */
    public synchronized long sequence() {
        return sequence;
    }

    /** How many objects were added since the start. */
    public synchronized int added() {
        return slots - startSize;
    }

    /**
     * @param idOrUpn an object id, or a UPN in any case
     */
    public synchronized Optional<Person> find(String idOrUpn) {
        OptionalInt slot = slotOf(idOrUpn);
        return slot.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(person(slot.getAsInt(), LIVE));
    }

    /**
     * @param from 0, or where the slice before this one says to go on
     */
    public synchronized Slice slice(View view, Which which, int from, int limit) {
        List<Person> people = new ArrayList<>(Math.min(limit, slots));
        IntUnaryOperator candidate = candidates.of(which, slots);
        for (int slot = candidate.applyAsInt(from);
                slot < slots;
                slot = candidate.applyAsInt(slot + 1)) {
            Person person = person(slot, view);
            if (person != null && which.test(person)) {
                if (people.size() == limit) {
                    return new Slice(people, slot);
                }
                people.add(person);
            }
        }
        return new Slice(people, -1);
    }

    /** Those of a domain who came last, the last one first. */
    public synchronized List<Person> last(String domain, int limit) {
        List<Person> people = new ArrayList<>();
        for (int slot = slots - 1; slot >= 0 && people.size() < limit; slot--) {
            Person person = candidates.isIn(domain, slot) ? person(slot, LIVE) : null;
            if (person != null && person.domain().equals(domain)) {
                people.add(person);
            }
        }
        return people;
    }

    public synchronized int count(View view, Which which) {
        int count = 0;
        IntUnaryOperator candidate = candidates.of(which, slots);
        for (int slot = candidate.applyAsInt(0);
                slot < slots;
                slot = candidate.applyAsInt(slot + 1)) {
            count += isCounted(slot, view, which) ? 1 : 0;
        }
        return count;
    }

    private boolean isCounted(int slot, View view, Which which) {
        if (!touched.contains(slot) && isToldBySlot(which)) {
            return true;
        }
        Person person = person(slot, view);
        return person != null && which.test(person);
    }

    private static boolean isToldBySlot(Which which) {
        return which instanceof Which.Everybody || which instanceof Which.InDomain;
    }

    /** What happened after the first change and up to the second; the order means nothing. */
    public synchronized List<Change> changes(long after, long upTo) {
        List<Change> changes = new ArrayList<>();
        touched.forEach(
                (slot, history) -> history.change(ids.idOf(slot), after, upTo, changes::add));
        return changes;
    }

    /** What the object ever was up to the change. */
    public synchronized List<Person> held(Person person, long upTo) {
        History history = touched.history(requireSlot(person.id().toString()));
        return history == null ? List.of(person) : history.heldUpTo(upTo);
    }

    /**
     * Adds an object in a slot of its own.
     *
     * @param make gets the new object's id
     * @throws IllegalArgumentException when the UPN is taken
     */
    public synchronized Person add(Function<UUID, Person> make) {
        int slot = slots;
        Person person = make.apply(ids.idOf(slot));
        requireFree(person.upn(), slot);
        slots++;
        record(slot, person, false);
        return person;
    }

    /**
     * @throws IllegalArgumentException when the new UPN is taken or there is no such person
     */
    public synchronized Person change(String idOrUpn, UnaryOperator<Person> change) {
        int slot = requireSlot(idOrUpn);
        Person now = requirePerson(slot, idOrUpn);
        Person changed = change.apply(now);
        requireFree(changed.upn(), slot);
        if (!changed.equals(now)) {
            record(slot, changed, false);
        }
        return changed;
    }

    /** Moves somebody to the recycle bin of the tenant. */
    public synchronized void remove(String idOrUpn) {
        int slot = requireSlot(idOrUpn);
        requirePerson(slot, idOrUpn);
        record(slot, null, false);
    }

    /** Removes for good, out of the recycle bin as well. */
    public synchronized void purge(String id) {
        record(requireSlot(id), null, true);
    }

    /** Brings a removed object back, as it was. */
    public synchronized Person restore(String id) {
        int slot = requireSlot(id);
        History history = touched.history(slot);
        if (history == null || !history.isInRecycleBin()) {
            throw new IllegalArgumentException("Not in the recycle bin: " + id);
        }
        Person person = history.newest();
        requireFree(person.upn(), slot);
        record(slot, person, false);
        return person;
    }

    /** Removed, but not for good. */
    public synchronized List<Person> recycleBin(int limit) {
        return touched.newestFirst().stream()
                .filter(History::isInRecycleBin)
                .limit(limit)
                .map(History::newest)
                .toList();
    }

    /** Back to the start. */
    synchronized void reset() {
        touched.clear();
        slots = startSize;
        sequence = 0;
    }

    private void record(int slot, @Nullable Person person, boolean purged) {
        History.Version version = new History.Version(++sequence, clock.instant(), person, purged);
        touched.record(slot, this::startOf, version);
    }

    private @Nullable Person startOf(int slot) {
        return slot < startSize ? start.person(slot) : null;
    }

    private @Nullable Person person(int slot, View view) {
        History history = touched.contains(slot) ? touched.history(slot) : null;
        return history == null ? start.person(slot) : history.at(view);
    }

    private void requireFree(String upn, int slot) {
        OptionalInt owner = slotOf(upn);
        if (owner.isPresent() && owner.getAsInt() != slot) {
            throw new IllegalArgumentException("Somebody has the UPN " + upn + " already");
        }
    }

    private Person requirePerson(int slot, String idOrUpn) {
        Person person = person(slot, LIVE);
        if (person == null) {
            throw nobody(idOrUpn);
        }
        return person;
    }

    private int requireSlot(String idOrUpn) {
        return slotOf(idOrUpn).orElseThrow(() -> nobody(idOrUpn));
    }

    private static IllegalArgumentException nobody(String idOrUpn) {
        return new IllegalArgumentException("Nobody has the id or UPN " + idOrUpn);
    }

    private OptionalInt slotOf(String idOrUpn) {
        OptionalInt known = touched.slotOf(idOrUpn);
        if (known.isPresent()) {
            return known;
        }
        return idOrUpn.contains("@") ? startSlotOf(idOrUpn) : slotOfId(idOrUpn);
    }

    /** A touched slot no longer has the UPN of its start, or it was found before. */
    private OptionalInt startSlotOf(String upn) {
        return start.slotOf(upn).stream()
                .filter(slot -> slot < startSize && !touched.contains(slot))
                .findFirst();
    }

    private OptionalInt slotOfId(String id) {
        try {
            return ids.slotOf(UUID.fromString(id)).stream()
                    .filter(slot -> slot >= 0 && slot < slots)
                    .findFirst();
        } catch (IllegalArgumentException notAnId) {
            return OptionalInt.empty();
        }
    }
}
