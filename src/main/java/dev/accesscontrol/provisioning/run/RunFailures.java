package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends runs that failed, with a cause that people can do something about. */
@Component
class RunFailures {

    private static final Logger LOG = LoggerFactory.getLogger(RunFailures.class);

    private final RunLedger ledger;
    private final Connections connections;

    RunFailures(RunLedger ledger, Connections connections) {
        this.ledger = ledger;
        this.connections = connections;
    }

    void sourceFailed(Task task, SourceException exception) {
        var failure = exception.failure();
        LOG.warn("the source could not be read: {}", failure, exception);
        ledger.end(task, (run, now) -> run.fail(failure, now));
        if (failure.cause() == SourceFailure.Cause.CONSENT_LOST) {
            connections.consentLost(task.connectionId(), failure);
        }
    }

    /** Ends a run because of this program's own failure. People see the reference number only. */
    void giveUp(UUID runId, Throwable cause) {
        var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("run {} failed, reference {}", runId, reference, cause);
        ledger.endForcibly(runId, (run, now) -> run.fail(reference, now));
    }
}
