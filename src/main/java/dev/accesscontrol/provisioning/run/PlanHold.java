package dev.accesscontrol.provisioning.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be decided, and was, about a plan that the deletion limit held.
 *
 * @param releasable held, and not older than 24 hours; else it can only be dismissed
 * @param decidedBy who released or dismissed it; null when nobody did (a newer plan may have)
 */
public record PlanHold(
        boolean releasable, @Nullable String decidedBy, @Nullable Instant decidedAt) {

    public static final PlanHold NONE = new PlanHold(false, null, null);
}
