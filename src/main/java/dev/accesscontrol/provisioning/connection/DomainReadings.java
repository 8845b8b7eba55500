package dev.accesscontrol.provisioning.connection;

import java.time.Duration;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What sources tell of their domains, read in the background: nobody who asks here waits for a
 * source.
 */
@Component
public class DomainReadings {

    /** What is older than that is read again when somebody looks at it. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final StoredReadings readings;
    private final ConnectionJobQueue jobs;
    private final TransactionOperations transaction;

    DomainReadings(
            StoredReadings readings, ConnectionJobQueue jobs, TransactionOperations transaction) {
        this.readings = readings;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** What is known now. */
    public DomainReading of(UUID connection) {
        return readings.find(connection);
    }

    /** Starts a reading when there is none that is fresh. */
    public void refreshIfOld(UUID connection) {
        if (!readings.isFresh(connection, FRESH)) {
            refresh(connection);
        }
    }

    /** Starts a reading; one that is under way is enough. */
    public void refresh(UUID connection) {
        try {
            transaction.executeWithoutResult(_ -> start(connection));
        } catch (DuplicateKeyException _) {
            // Somebody else has started the first one in this moment.
        }
    }

    private void start(UUID connection) {
        readings.start(connection);
        jobs.runSoon(DomainReadingJob.TASK, connection);
    }
}
