package dev.accesscontrol.provisioning.periodic;

import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.RunView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The periodic sync of a domain as pages show it.
 *
 * @param possible a sync of the domain has succeeded: somebody has reviewed what it brings
 * @param changedBy who enabled or disabled it last; null when nobody ever has
 * @param nextAt when the next run begins; null while there is none
 * @param lostAt since when the consent is gone; null while it is not
 * @param held the sync whose plan waits for a decision
 */
public record PeriodicSync(
        DomainView domain,
        boolean enabled,
        Standing standing,
        boolean possible,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable Instant nextAt,
        @Nullable Instant lostAt,
        @Nullable RunView held) {

    /** It could be enabled, and nobody has said anything about it yet. */
    public boolean isOffered() {
        return possible && changedBy == null;
    }
}
