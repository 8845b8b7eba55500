package dev.accesscontrol.sandbox.tenant;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The slots that are no longer as they were generated, each with its history. */
final class TouchedSlots {

    private static final View LIVE = new View.Live();

    private final NavigableMap<Integer, History> histories = new TreeMap<>();
    private final BitSet slots = new BitSet();
    private final Map<String, Integer> upns = new HashMap<>();

    boolean contains(int slot) {
        return slots.get(slot);
    }

    @Nullable History history(int slot) {
        return histories.get(slot);
    }

    /** In ascending order. */
    NavigableSet<Integer> slots() {
        return histories.navigableKeySet();
    }

    /** The slot of whoever has this UPN now, in any case. */
    OptionalInt slotOf(String upn) {
        Integer slot = upns.get(key(upn));
        return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
    }

    /**
     * @param start what a slot held before its first change
     */
    void record(int slot, IntFunction<@Nullable Person> start, History.Version version) {
        History history = histories.get(slot);
        if (history == null) {
            history = new History(start.apply(slot));
            histories.put(slot, history);
        }
        Person before = history.at(LIVE);
        Person now = version.person();
        if (before != null) {
            upns.remove(key(before.upn()), slot);
        }
        if (now != null) {
            upns.put(key(now.upn()), slot);
        }
        slots.set(slot);
        history.add(version);
    }

    void forEach(BiConsumer<Integer, History> action) {
        histories.forEach(action);
    }

    /** The highest slot first. */
    Collection<History> newestFirst() {
        return histories.descendingMap().values();
    }

    void clear() {
        histories.clear();
        slots.clear();
        upns.clear();
    }

    private static String key(String upn) {
        return upn.toLowerCase(Locale.ROOT);
    }
}
