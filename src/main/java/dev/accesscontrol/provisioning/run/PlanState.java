package dev.accesscontrol.provisioning.run;

/** Where a plan stands; the text is the message {@code plan.state.NAME}. */
public enum PlanState {
    /** The dry run is still at work, or it did not end well: nothing to review. */
    INCOMPLETE,
    READY,
    /** A sync of it was started. */
    EXECUTED,
    EXPIRED,
    /** A newer dry run of the domain was made, or the settings changed. */
    SUPERSEDED;

    /** The only place that says which state may follow which. */
    boolean mayBecome(PlanState next) {
        return switch (this) {
            case INCOMPLETE -> next == READY;
            case READY -> next == EXECUTED || next == EXPIRED || next == SUPERSEDED;
            case EXECUTED, EXPIRED, SUPERSEDED -> false;
        };
    }
}
