package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.Pairing;
import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.plan.Warning;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a plan, and what became of it.
 *
 * @param position names the row within its plan
 * @param userId the user of Access Control, for an Add the one that will be made
 * @param before the items as they are, null for an Add
 * @param after the items as they will be, null for a Delete
 * @param outcome null until a sync came to the row
 * @param formerAction what the row would do if nobody had decided about it or about others; null
 *     when nobody has
 */
public record PlanRowView(
        UUID planId,
        long position,
        Action action,
        @Nullable UUID userId,
        @Nullable String objectId,
        String username,
        @Nullable Profile before,
        @Nullable Profile after,
        @Nullable Pairing pairing,
        @Nullable Reason reason,
        Set<Warning> warnings,
        @Nullable Outcome outcome,
        @Nullable Action formerAction) {

    /** An administrator has excluded the person. */
    public boolean excluded() {
        return reason != null && reason.code() == Reason.Code.EXCLUDED;
    }

    /** A sync would apply it, so that it can be excluded. */
    public boolean excludable() {
        return action != Action.SKIP && action != Action.CONFLICT;
    }

    /** As it was before a sync: for runs that are not the one which wrote the outcome. */
    public PlanRowView withoutOutcome() {
        return new PlanRowView(
                planId,
                position,
                action,
                userId,
                objectId,
                username,
                before,
                after,
                pairing,
                reason,
                warnings,
                null,
                formerAction);
    }

    /**
     * @param failure null when the row was applied
     */
    public record Outcome(@Nullable Reason failure) {

        public boolean applied() {
            return failure == null;
        }
    }
}
