package dev.accesscontrol.provisioning.run;

/** The plan cannot be executed (any more). The text is the message {@code plan.refused.CAUSE}. */
public class PlanNotExecutableException extends RuntimeException {

    private final Cause why;

    public PlanNotExecutableException(Cause why) {
        super(why.name());
        this.why = why;
    }

    public Cause why() {
        return why;
    }

    public enum Cause {
        EXPIRED,
        SUPERSEDED,
        /** Somebody has decided about rows of it since it was shown. */
        CHANGED,
        ANOTHER_RUN_ACTIVE,
        /** Its dry run has not come to its end. */
        NOT_READY
    }
}
