package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.UpnMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored plan: what was reviewed and exactly what runs.
 *
 * @param firstImport no user of Access Control is linked to this connection's domain yet: only Add
 *     is expected
 * @param skips rows that are left alone, the excluded ones among them
 * @param warnings rows that are applied and have at least one warning
 * @param excluded rows that an administrator has excluded
 * @param blocked rows that are applied though the person's sign-in is blocked at the source
 * @param sourceUsers people read at the source: all of the domain, unless the scope says otherwise
 * @param domainUsers users of the domain in Access Control when the plan was made
 * @param limitPercent Max Allowed Deletions now, not when the plan was made
 * @param syncRunId the run that executes it, when one was started; the last one, when there were
 *     several
 * @param revision changes with every decision about its rows
 * @param returning additions that bring somebody back from the recycle bin
 * @param recentDeletions what periodic sync has deleted of the domain in the last 24 hours; known
 *     while a person has to decide about the plan
 */
public record PlanView(
        UUID id,
        UUID dryRunId,
        UUID connectionId,
        UUID domainId,
        String domain,
        UpnMode upnMode,
        PlanState state,
        Instant madeAt,
        Instant expiresAt,
        boolean firstImport,
        long adds,
        long updates,
        long deletes,
        long skips,
        long conflicts,
        long warnings,
        long excluded,
        long blocked,
        long unchanged,
        long sourceUsers,
        long domainUsers,
        int limitPercent,
        boolean limitExceeded,
        @Nullable UUID syncRunId,
        PlanScope scope,
        long revision,
        long returning,
        long recentDeletions,
        PlanHold hold) {}
