package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.web.Outage;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

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

    /** What a database that is away for a while brings about. */
    static boolean isPassing(Throwable cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof TransactionException
                || Outage.isBehind(cause);
    }

    /**
     * Ends the run, unless another job has taken it over: a job that was stopped for a while and
     * wakes up finds its work gone, which is no failure of the run.
     *
     * @throws Interruption when the caller is not the owner any more
     */
    @Transactional
    void end(Task task, RuntimeException failure) {
        if (failure instanceof ListingShrunkException shrunk) {
            LOG.warn("a listing of {} people after one of {}", shrunk.now(), shrunk.before());
            ledger.end(task, (run, now) -> run.fail(shrunk, now));
        } else if (failure instanceof SourceException source) {
            sourceFailed(task, source);
        } else {
            var reference = reference(task.runId(), failure);
            ledger.end(task, (run, now) -> run.fail(reference, now));
        }
    }

    private void sourceFailed(Task task, SourceException exception) {
        var failure = exception.failure();
        LOG.warn("the source could not be read: {}", failure, exception);
        ledger.end(task, (run, now) -> run.fail(failure, now));
        if (failure.cause() == SourceFailure.Cause.CONSENT_LOST) {
            connections.consentLost(task.connectionId(), failure);
        }
    }

    /** Ends a run that was tried often enough, whoever its owner is. */
    void giveUp(UUID runId, Throwable cause) {
        var reference = reference(runId, cause);
        ledger.endForcibly(runId, (run, now) -> run.fail(reference, now));
    }

    /** People see the reference number only. */
    private static String reference(UUID runId, Throwable cause) {
        var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("run {} failed, reference {}", runId, reference, cause);
        return reference;
    }
}
