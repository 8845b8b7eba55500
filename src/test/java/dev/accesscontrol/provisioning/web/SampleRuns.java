package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.RunCounts;
import dev.accesscontrol.provisioning.run.RunGuards;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunPhase;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunTrigger;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.time.Instant;
import java.util.UUID;

/** Runs as a page finds them. */
final class SampleRuns {

    private SampleRuns() {}

    static RunView run(DomainView domain, RunKind kind, RunState state) {
        return run(domain, kind, state, Instant.parse("2026-11-24T05:00:00Z"), null);
    }

    static RunView failed(DomainView domain, SourceFailure.Cause cause, Instant at) {
        var failure = new SourceFailure(cause, "Code", "request-7");
        return run(domain, RunKind.DRY_RUN, RunState.FAILED, at, failure);
    }

    private static RunView run(
            DomainView domain, RunKind kind, RunState state, Instant at, SourceFailure failure) {
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
                failure,
                null,
                null,
                null,
                null,
                RunGuards.NONE);
    }
}
