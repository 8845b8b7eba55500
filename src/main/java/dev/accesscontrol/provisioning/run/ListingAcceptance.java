package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.OperationNote;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person takes the size of a listing that had shrunk for the truth. */
@Component
class ListingAcceptance {

    private final RunRecords runs;
    private final ListingSizes sizes;
    private final Clock clock;

    ListingAcceptance(RunRecords runs, ListingSizes sizes, Clock clock) {
        this.runs = runs;
        this.sizes = sizes;
        this.clock = clock;
    }

    /**
     * The next listings are measured by this one.
     *
     * @return false when nobody is asked about this run's listing (any more)
     */
    @Transactional
    boolean accept(UUID runId, String actor) {
        var run = runs.lock(runId).orElseThrow(() -> new NotFoundException("run " + runId));
        if (run.isListingAccepted()) {
            return true;
        }
        var people = run.listedNow();
        if (people == null || !sizes.accept(run.domainId(), runId, people)) {
            return false;
        }
        run.acceptListing(actor, clock.instant());
        OperationNote.of("runs", runId, run.domain()).is("listing", people).tell();
        return true;
    }
}
