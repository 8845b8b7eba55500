package dev.accesscontrol.sandbox.tenant;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one object between two states of the tenant.
 *
 * @param before null when it was not there
 * @param now null when it is not there
 * @param purged not there, and for good
 * @param wasAway it was removed in between, whatever it is now
 * @param held what it ever was up to now, for telling a cleared property from one never set
 */
public record Change(
        UUID id,
        @Nullable Person before,
        @Nullable Person now,
        boolean purged,
        boolean wasAway,
        List<Person> held) {}
