package dev.accesscontrol.provisioning.run;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

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

    /** Threads are interrupted only by a process that ends. */
    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CancellationException || cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    Why why() {
        return why;
    }
}
