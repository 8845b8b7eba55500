package dev.accesscontrol.sandbox.graph;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a client stands in its delta rounds.
 *
 * @param select of the first request, kept for all rounds
 * @param ids of those whom the first request asked for; empty for everybody
 * @param since the change after which this round tells; -1 for the first round, which tells
 *     everybody
 * @param upTo the change up to which this round tells
 * @param from where the page begins
 * @param issued when, in seconds of the epoch
 * @param generation of the change tracking when it was issued
 */
record DeltaToken(
        @Nullable String select,
        List<String> ids,
        long since,
        long upTo,
        int from,
        long issued,
        int generation) {

    boolean isFirstRound() {
        return since < 0;
    }

    DeltaToken page(int next, long now) {
        return new DeltaToken(select, ids, since, upTo, next, now, generation);
    }

    /** The round after this one. */
    DeltaToken nextRound(long now) {
        return new DeltaToken(select, ids, upTo, upTo, 0, now, generation);
    }

    /** A delta link is followed: this round tells what happened until now. */
    DeltaToken until(long sequence) {
        return new DeltaToken(select, ids, since, sequence, 0, issued, generation);
    }

    boolean isAbout(UUID id) {
        return ids.isEmpty() || ids.contains(id.toString());
    }

    List<UserProperty> properties() {
        return UserProperty.selected(select);
    }
}
