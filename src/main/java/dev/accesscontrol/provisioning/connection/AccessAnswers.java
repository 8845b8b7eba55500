package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.AccessCheck;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a source answers to access checks; the asking is done outside a transaction. */
@Component
@Transactional
class AccessAnswers {

    /**
     * A new application is not known everywhere in its tenant at once: for some time after the
     * consent Microsoft answers AADSTS7000229.
     */
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private final StoredConnections connections;
    private final AccessWaits waits;
    private final ConsentLoss loss;
    private final Clock clock;

    AccessAnswers(StoredConnections connections, AccessWaits waits, ConsentLoss loss, Clock clock) {
        this.connections = connections;
        this.waits = waits;
        this.loss = loss;
        this.clock = clock;
    }

    /** What is to be asked now; empty when nothing is waited for. */
    @Transactional(readOnly = true)
    Optional<Question> question(UUID id) {
        return waits.findById(id)
                .filter(wait -> wait.nextAt() != null)
                .map(wait -> question(wait, connections.get(id)));
    }

    /**
     * @return when to ask again; empty when the wait is over
     */
    Optional<Instant> take(UUID id, Question question, AccessCheck answer) {
        var now = clock.instant();
        var wait = waits.findById(id).orElseThrow();
        if (wait.episode() != question.episode()) {
            return Optional.of(now);
        }
        var connection = connections.get(id);
        switch (answer) {
            case AccessCheck.Granted granted -> {
                connection.grantAccess(granted.tenantName());
                wait.end(now);
            }
            case AccessCheck.Missing missing -> {
                connection.missPermissions(missing.permissions());
                wait.goOn(now);
            }
            case AccessCheck.Refused refused -> refuse(connection, wait, refused.failure(), now);
        }
        return Optional.ofNullable(wait.nextAt());
    }

    private void refuse(
            Connection connection, AccessWait wait, SourceFailure failure, Instant now) {
        switch (failure.cause()) {
            case UNREACHABLE,
                    THROTTLED,
                    INCOMPLETE,
                    LISTING_SHRUNK,
                    UNEXPECTED_ANSWER,
                    PERMISSION_MISSING -> {
                connection.refuseAccess(failure);
                wait.goOn(now);
            }
            case CONSENT_LOST -> {
                if (now.isBefore(connection.consentedAt().plus(SETTLING))) {
                    wait.goOn(now);
                } else {
                    loss.of(connection, failure);
                    wait.end(now);
                }
            }
            case APPLICATION_DISABLED, BLOCKED_BY_POLICY, TENANT_NOT_FOUND, MISCONFIGURED -> {
                connection.refuseAccess(failure);
                wait.end(now);
            }
        }
    }

    private static Question question(AccessWait wait, Connection connection) {
        return new Question(connection.service(), connection.tenant(), wait.episode());
    }

    /**
     * @param episode the wait that it belongs to
     */
    record Question(String service, String tenant, int episode) {}
}
