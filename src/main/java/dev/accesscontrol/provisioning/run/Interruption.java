package dev.accesscontrol.provisioning.run;

/** Why a job lays its work down between two batches. What was written stays. */
final class Interruption extends RuntimeException {

    enum Why {
        CANCEL_REQUESTED,
        /** Another job has taken the run over, or it was ended: nothing more may be written. */
        NO_LONGER_OWNER,
        /** This process is being shut down: the run goes on after the next start. */
        SHUTTING_DOWN
    }

    private final Why why;

    Interruption(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
