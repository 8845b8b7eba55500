package dev.accesscontrol.provisioning.run;

/** Of whom a plan is; the text is the message {@code plan.scope.NAME}. */
public enum PlanScope {
    /** A whole listing of the domain. */
    EVERYBODY,
    /** Whoever was changed since the last sync. */
    CHANGES,
    /** The people of the rows that failed in an earlier run. */
    FAILED_ROWS
}
