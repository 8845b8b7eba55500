package dev.accesscontrol.credentials;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Generates the passwords of a batch in the background; the key is in these tasks meanwhile. */
@Component
class SlipWork {

    private final BatchWorkers workers;
    private final InitialRows rows;
    private final SlipMaking making;
    private final SlipWriting writing;

    SlipWork(BatchWorkers workers, InitialRows rows, SlipMaking making, SlipWriting writing) {
        this.workers = workers;
        this.rows = rows;
        this.making = making;
        this.writing = writing;
    }

    /** For whoever is still to be done. */
    void begin(UUID batch, InitialOrder order, SlipKey key) {
        workers.begin(
                batch,
                rows.staged(batch),
                people -> writing.write(batch, making.make(batch, people, order, key), order));
    }
}
