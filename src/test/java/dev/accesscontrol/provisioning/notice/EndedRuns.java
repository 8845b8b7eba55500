package dev.accesscontrol.provisioning.notice;

import dev.accesscontrol.provisioning.run.RunCounts;
import dev.accesscontrol.provisioning.run.RunEnded;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Runs of a domain that have ended. */
public record EndedRuns(
        UUID connection, UUID domainId, String domain, String cause, long failed, Instant at) {

    public EndedRuns(String domain) {
        this(
                UUID.randomUUID(),
                UUID.randomUUID(),
                domain,
                "UNREACHABLE",
                3,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    EndedRuns because(String other) {
        return new EndedRuns(connection, domainId, domain, other, failed, at);
    }

    EndedRuns failing(long rows) {
        return new EndedRuns(connection, domainId, domain, cause, rows, at);
    }

    EndedRuns after(Duration time) {
        return new EndedRuns(connection, domainId, domain, cause, failed, at.plus(time));
    }

    public RunEnded ended(RunState state) {
        return new RunEnded(
                UUID.randomUUID(),
                connection,
                domainId,
                domain,
                "Contoso",
                RunKind.SYNC,
                RunTrigger.PERIODIC,
                state,
                new RunCounts(7, 0, 0, 0, failed),
                at.minusSeconds(10),
                at,
                state == RunState.FAILED ? cause : null);
    }
}
