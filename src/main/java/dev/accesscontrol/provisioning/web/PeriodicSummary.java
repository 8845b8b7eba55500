package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.periodic.PeriodicSync;
import dev.accesscontrol.provisioning.periodic.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the periodic sync of a connection stands in one line.
 *
 * @param standing of the domain that most deserves a look
 * @param enabled for how many domains it is
 * @param all how many domains are synchronised
 * @param nextAt the first of the next runs
 * @param offered there are domains that it could be enabled for, and nobody has decided
 */
record PeriodicSummary(
        Standing standing, long enabled, int all, @Nullable Instant nextAt, boolean offered) {

    static PeriodicSummary of(List<PeriodicSync> domains) {
        return new PeriodicSummary(
                domains.stream()
                        .map(PeriodicSync::standing)
                        .max(Comparator.naturalOrder())
                        .orElse(Standing.DISABLED),
                domains.stream().filter(PeriodicSync::enabled).count(),
                domains.size(),
                domains.stream()
                        .map(PeriodicSync::nextAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                domains.stream().anyMatch(PeriodicSync::isOffered));
    }

    /** Only some of the domains: which is worth a word. */
    public boolean isPartial() {
        return enabled > 0 && enabled < all;
    }
}
