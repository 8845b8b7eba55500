package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.run.PlanNotExecutableException.Cause;

/** Where a plan stands; the text is the message {@code plan.state.NAME}. */
public enum PlanState {
    /** The dry run is still at work, or it did not end well: nothing to review. */
    INCOMPLETE,
    READY,
    /** A sync of it was started. */
    EXECUTED,
    EXPIRED,
    /** A newer dry run of the domain was made, a newer plan is held, or the settings changed. */
    SUPERSEDED,
    /**
     * Its sync was cancelled by the deletion limit and wrote nothing: the domain's periodic sync
     * waits until a person releases or dismisses it.
     */
    HELD,
    /** A person, or the sync of a newer plan, has decided against a plan that was held. */
    DISMISSED;

    /** The only place that says which state may follow which. */
    boolean mayBecome(PlanState next) {
        return switch (this) {
            case INCOMPLETE -> next == READY;
            case READY -> next == EXECUTED || next == EXPIRED || next == SUPERSEDED;
            case EXECUTED -> next == HELD;
            case HELD -> next == EXECUTED || next == DISMISSED || next == SUPERSEDED;
            case EXPIRED, SUPERSEDED, DISMISSED -> false;
        };
    }

    /** Why somebody who wants to execute a plan in this state cannot. */
    Cause whyNotExecutable() {
        return switch (this) {
            case EXPIRED -> Cause.EXPIRED;
            case SUPERSEDED -> Cause.SUPERSEDED;
            case INCOMPLETE -> Cause.NOT_READY;
            case HELD -> Cause.HELD;
            case DISMISSED -> Cause.DISMISSED;
            case READY, EXECUTED -> throw new IllegalStateException("a plan that is " + this);
        };
    }

    /** Why nobody has to decide about a plan in this state (any more). */
    Cause whyNotHeld() {
        return switch (this) {
            case DISMISSED -> Cause.DISMISSED;
            case SUPERSEDED -> Cause.SUPERSEDED;
            case INCOMPLETE, READY, EXECUTED, EXPIRED -> Cause.NOT_HELD;
            case HELD -> throw new IllegalStateException("a plan that is held");
        };
    }
}
