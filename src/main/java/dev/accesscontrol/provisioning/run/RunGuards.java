package dev.accesscontrol.provisioning.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the guards against mass deletions had to do with a run.
 *
 * @param released for how many deletions a person released it; null when it was not released
 * @param recentDeletions cancelled by the limit: what the domain's periodic runs deleted in the 24
 *     hours before; null or 0 when that was not counted
 * @param listing null unless the run was stopped by a listing that had shrunk
 */
public record RunGuards(
        @Nullable Long released, @Nullable Long recentDeletions, @Nullable ShrunkListing listing) {

    public static final RunGuards NONE = new RunGuards(null, null, null);

    /**
     * A listing of nobody, or of less than half of the last good one.
     *
     * @param before how many people the last good listing named
     * @param now how many this one named
     * @param acceptedBy who took the new size for the truth
     * @param acceptable whether somebody can still do so
     */
    public record ShrunkListing(
            long before,
            long now,
            @Nullable String acceptedBy,
            @Nullable Instant acceptedAt,
            boolean acceptable) {}
}
