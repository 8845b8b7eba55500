package dev.accesscontrol.provisioning.metrics;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the database says at one moment.
 *
 * @param oldestRun since when the oldest run that nobody works on waits
 * @param oldestJob when the oldest job was due that nobody has taken
 * @param lastSyncs by domain: the end of its latest sync that came to its end
 * @param unreadNotices that no administrator has read
 */
record StoredState(
        @Nullable Instant oldestRun,
        @Nullable Instant oldestJob,
        Map<String, Instant> lastSyncs,
        long heldPlans,
        long unreadNotices) {}
