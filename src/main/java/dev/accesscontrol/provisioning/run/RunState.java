package dev.accesscontrol.provisioning.run;

/** Where a run stands; the text is the message {@code run.state.NAME}. */
public enum RunState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    COMPLETED_WITH_FAILURES,
    CANCELLED_BY_DELETION_LIMIT,
    CANCELLED,
    FAILED;

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
