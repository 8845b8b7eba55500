package dev.accesscontrol.provisioning.run;

import java.util.UUID;

/**
 * Nothing can be decided about the rows of a plan any more; the text is the message {@code
 * plan.closed.STATE}.
 */
public class PlanClosedException extends RuntimeException {

    private final UUID planId;
    private final PlanState state;

    PlanClosedException(UUID planId, PlanState state) {
        super("plan " + planId + " is " + state);
        this.planId = planId;
        this.state = state;
    }

    public UUID planId() {
        return planId;
    }

    public PlanState state() {
        return state;
    }
}
