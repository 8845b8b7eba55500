package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.RunView;
import org.jspecify.annotations.Nullable;

/**
 * A domain in [View Details].
 *
 * @param dryRun the last one
 * @param sync the last one
 * @param meaning of Max Allowed Deletions today
 */
record DomainState(
        DomainView domain,
        @Nullable RunView dryRun,
        @Nullable RunView sync,
        LimitMeaning meaning) {}
