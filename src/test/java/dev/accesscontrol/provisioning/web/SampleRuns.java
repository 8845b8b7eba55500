package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.RunCounts;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunPhase;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunTrigger;
import dev.accesscontrol.provisioning.run.RunView;
import java.time.Instant;
import java.util.UUID;

/** Runs as a page finds them. */
final class SampleRuns {

    private SampleRuns() {}

    static RunView run(DomainView domain, RunKind kind, RunState state) {
        var at = Instant.parse("2026-11-24T05:00:00Z");
        return new RunView(
                UUID.randomUUID(),
                kind,
                null,
                domain.connectionId(),
                domain.id(),
                domain.name(),
                "Contoso",
                RunTrigger.MANUAL,
                "admin",
                state,
                RunPhase.DONE,
                0,
                null,
                new RunCounts(120, 3, 0, 1, 2),
                at,
                at,
                at,
                false,
                false,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
