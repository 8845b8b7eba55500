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
        NOT_READY,
        /** The deletion limit holds it: it can be released or dismissed. */
        HELD,
        DISMISSED,
        /** To be released or dismissed, and nobody has to decide about it. */
        NOT_HELD,
        /** To be released, but another number of deletions was typed than it has. */
        WRONG_NUMBER,
        /** To be released, but people of it were excluded since it was made. */
        EXCLUDED_SINCE
    }
}
