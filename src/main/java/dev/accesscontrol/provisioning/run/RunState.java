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

    /** The only place that says which state may follow which. */
    boolean mayBecome(RunState next) {
        return switch (this) {
            case QUEUED -> next == RUNNING || next == CANCELLED || next == FAILED;
            case RUNNING -> next.isOver();
            case SUCCEEDED,
                    COMPLETED_WITH_FAILURES,
                    CANCELLED_BY_DELETION_LIMIT,
                    CANCELLED,
                    FAILED ->
                    false;
        };
    }

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
