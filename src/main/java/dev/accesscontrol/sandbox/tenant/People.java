package dev.accesscontrol.sandbox.tenant;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
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
    private final NavigableMap<Integer, History> touched = new TreeMap<>();
    private final BitSet touchedSlots = new BitSet();
    private final Map<String, Integer> touchedUpns = new HashMap<>();
    private int slots;
    private long sequence;

    People(GeneratedPeople start, ObjectIds ids, int size, InstantSource clock) {
        this.start = start;
        this.ids = ids;
        this.clock = clock;
        this.startSize = size;
        this.slots = size;
    }

    /** The number of the newest change. */
    public synchronized long sequence() {
        return sequence;
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
        for (int slot = from; slot < slots; slot++) {
            if (isCandidate(slot, which)) {
                Person person = person(slot, view);
                if (person != null && which.test(person)) {
                    if (people.size() == limit) {
                        return new Slice(people, slot);
                    }
                    people.add(person);
                }
            }
        }
        return new Slice(people, -1);
    }

    public synchronized int count(View view, Which which) {
        int count = 0;
        for (int slot = 0; slot < slots; slot++) {
            count += isCandidate(slot, which) && isCounted(slot, view, which) ? 1 : 0;
        }
        return count;
    }

    private boolean isCandidate(int slot, Which which) {
        return !(which instanceof Which.InDomain(String domain))
                || touchedSlots.get(slot)
                || start.domain(slot).equals(domain);
    }

    private boolean isCounted(int slot, View view, Which which) {
        if (!touchedSlots.get(slot) && !(which instanceof Which.Matching)) {
            return true;
        }
        Person person = person(slot, view);
        return person != null && which.test(person);
    }

    /**
     * What happened after the first change and up to the second, in no order that means anything.
     */
    public synchronized List<Change> changes(long after, long upTo) {
        List<Change> changes = new ArrayList<>();
        touched.forEach((slot, history) -> {
            List<History.Version> versions = history.between(after, upTo);
            if (!versions.isEmpty()) {
                changes.add(change(slot, history, versions, after, upTo));
            }
        });
        return changes;
    }

    private Change change(
            int slot, History history, List<History.Version> versions, long after, long upTo) {
        return new Change(
                ids.idOf(slot),
                history.at(new View.AfterChange(after)),
                history.at(new View.AfterChange(upTo)),
                versions.getLast().purged(),
                versions.stream().anyMatch(version -> version.person() == null),
                history.heldUpTo(upTo));
    }

    /**
     * Adds an object in a slot of its own.
     *
     * @param made gets the new object's id
     * @throws IllegalArgumentException when the UPN is taken
     */
    public synchronized Person add(IdToPerson made) {
        int slot = slots;
        Person person = made.person(ids.idOf(slot));
        requireFree(person.upn(), slot);
        slots++;
        record(slot, person, false);
        return person;
    }

    /** Makes a person from the id given to it. */
    @FunctionalInterface
    public interface IdToPerson {
        Person person(UUID id);
    }

    /**
     * @throws IllegalArgumentException when the new UPN is taken or there is no such person
     */
    public synchronized Person change(String idOrUpn, UnaryOperator<Person> change) {
        int slot = requireSlot(idOrUpn);
        Person now = person(slot, LIVE);
        if (now == null) {
            throw new IllegalArgumentException("Nobody has the id or UPN " + idOrUpn);
        }
        Person changed = change.apply(now);
        requireFree(changed.upn(), slot);
        if (!changed.equals(now)) {
            record(slot, changed, false);
        }
        return changed;
    }

    /** Moves somebody to the recycle bin of the tenant. */
    public synchronized void remove(String idOrUpn) {
        record(requireSlot(idOrUpn), null, false);
    }

    /** Removes for good: there is no way back. */
    public synchronized void purge(String id) {
        record(requireSlot(id), null, true);
    }

    /** Brings a removed object back, as it was. */
    public synchronized Person restore(String id) {
        int slot = requireSlot(id);
        History history = touched.get(slot);
        if (history == null || history.at(LIVE) != null || history.isPurged()) {
            throw new IllegalArgumentException("Not in the recycle bin: " + id);
        }
        Person person = history.heldUpTo(sequence).getLast();
        requireFree(person.upn(), slot);
        record(slot, person, false);
        return person;
    }

    /** Removed and not purged, the last slot first. */
    public synchronized List<Person> recycleBin(int limit) {
        return touched.descendingMap().values().stream()
                .filter(history -> history.at(LIVE) == null && !history.isPurged())
                .limit(limit)
                .map(history -> history.heldUpTo(sequence).getLast())
                .toList();
    }

    /** Back to the start. */
    synchronized void reset() {
        touched.clear();
        touchedSlots.clear();
        touchedUpns.clear();
        slots = startSize;
        sequence = 0;
    }

    private void record(int slot, @Nullable Person person, boolean purged) {
        History history = touched.computeIfAbsent(slot, startOf());
        Person before = history.at(LIVE);
        if (before != null) {
            touchedUpns.remove(key(before.upn()), slot);
        }
        if (person != null) {
            touchedUpns.put(key(person.upn()), slot);
        }
        touchedSlots.set(slot);
        history.add(new History.Version(++sequence, now(), person, purged));
    }

    private java.util.function.Function<Integer, History> startOf() {
        IntFunction<@Nullable Person> first = slot -> slot < startSize ? start.person(slot) : null;
        return slot -> new History(first.apply(slot));
    }

    private Instant now() {
        return clock.instant();
    }

    private @Nullable Person person(int slot, View view) {
        if (!touchedSlots.get(slot)) {
            return start.person(slot);
        }
        History history = touched.get(slot);
        return history == null ? null : history.at(view);
    }

    private void requireFree(String upn, int slot) {
        OptionalInt owner = slotOf(upn);
        if (owner.isPresent() && owner.getAsInt() != slot) {
            throw new IllegalArgumentException("Somebody has the UPN " + upn + " already");
        }
    }

    private int requireSlot(String idOrUpn) {
        return slotOf(idOrUpn)
                .orElseThrow(
                        () -> new IllegalArgumentException("Nobody has the id or UPN " + idOrUpn));
    }

    private OptionalInt slotOf(String idOrUpn) {
        Integer known = touchedUpns.get(key(idOrUpn));
        if (known != null) {
            return OptionalInt.of(known);
        }
        OptionalInt slot = idOrUpn.contains("@") ? startSlotOf(idOrUpn) : slotOfId(idOrUpn);
        return slot.isPresent() && slot.getAsInt() < slots ? slot : OptionalInt.empty();
    }

    /** A touched slot has no longer the UPN of the start, or it was found before. */
    private OptionalInt startSlotOf(String upn) {
        OptionalInt slot = start.slotOf(upn);
        return slot.isPresent() && slot.getAsInt() < startSize && !touchedSlots.get(slot.getAsInt())
                ? slot
                : OptionalInt.empty();
    }

    private OptionalInt slotOfId(String id) {
        try {
            OptionalInt slot = ids.slotOf(UUID.fromString(id));
            return slot.isPresent() && slot.getAsInt() >= 0 ? slot : OptionalInt.empty();
        } catch (IllegalArgumentException notAnId) {
            return OptionalInt.empty();
        }
    }

    private static String key(String upn) {
        return upn.toLowerCase(Locale.ROOT);
    }
}
