package dev.accesscontrol.sandbox.tenant;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Knows which slots may hold those who are asked for, so that few people are made in vain. A
 * touched slot may hold anybody, and the slots after the start's are all touched.
 */
record Candidates(GeneratedPeople start, TouchedSlots touched) {

    /**
     * @param end where the slots end
     * @return from a slot to the first one, from there on, that may hold somebody; not before the
     *     end when there is none
     */
    IntUnaryOperator of(Which which, int end) {
        return switch (which) {
            case Which.Everybody(), Which.Matching(var _) -> slot -> slot;
            case Which.InDomain(String domain) -> slot -> nextIn(domain, slot, end);
            case Which.Named(String local) -> among(start.slotsOf(local));
            case Which.WithImmutableId(String id) -> among(start.slotsOfImmutableId(id));
        };
    }

    boolean isIn(String domain, int slot) {
        return touched.contains(slot) || start.domain(slot).equals(domain);
    }

    private int nextIn(String domain, int from, int end) {
        int slot = from;
        while (slot < end && !isIn(domain, slot)) {
            slot++;
        }
        return slot;
    }

    private IntUnaryOperator among(IntStream starts) {
        NavigableSet<Integer> few = new TreeSet<>(touched.slots());
        starts.forEach(few::add);
        return slot -> {
            Integer next = few.ceiling(slot);
            return next == null ? Integer.MAX_VALUE : next;
        };
    }
}
