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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Runs of a domain in all their states. */
final class ContosoRuns {

    private final DomainView domain;
    private final RunGuards guards;

    ContosoRuns(DomainView domain, RunGuards guards) {
        this.domain = domain;
        this.guards = guards;
    }

    RunView reading() {
        return make(
                RunKind.DRY_RUN,
                null,
                RunState.RUNNING,
                RunPhase.READING,
                12_400,
                100_000L,
                false,
                null,
                none());
    }

    RunView stalled() {
        return make(
                RunKind.DRY_RUN,
                null,
                RunState.RUNNING,
                RunPhase.READING,
                12_400,
                null,
                true,
                null,
                none());
    }

    RunView adding(UUID plan) {
        return make(
                RunKind.SYNC,
                plan,
                RunState.RUNNING,
                RunPhase.ADDING,
                60,
                120L,
                false,
                null,
                new RunCounts(60, 3, 0, 1, 0));
    }

    RunView dryRunDone(UUID plan) {
        return make(
                RunKind.DRY_RUN,
                plan,
                RunState.SUCCEEDED,
                RunPhase.DONE,
                123,
                123L,
                false,
                null,
                new RunCounts(120, 0, 0, 1, 2));
    }

    RunView syncDone(UUID plan, RunCounts counts) {
        var state = counts.failed() == 0 ? RunState.SUCCEEDED : RunState.COMPLETED_WITH_FAILURES;
        return make(RunKind.SYNC, plan, state, RunPhase.DONE, 123, 123L, false, null, counts);
    }

    RunView failed(RunKind kind) {
        var failure =
                new SourceFailure(
                        SourceFailure.Cause.THROTTLED,
                        "TooManyRequests",
                        "1e3ee1f2-9a31-4a0b-8f7f-6d3f9f0c1b55");
        return make(
                kind, null, RunState.FAILED, RunPhase.READING, 998, 4_000L, false, failure, none());
    }

    RunView overTheLimit(UUID plan) {
        return make(
                RunKind.SYNC,
                plan,
                RunState.CANCELLED_BY_DELETION_LIMIT,
                RunPhase.CONFIRMING_DELETIONS,
                0,
                null,
                false,
                null,
                none());
    }

    RunView shrunk() {
        var failure = new SourceFailure(SourceFailure.Cause.LISTING_SHRUNK, null, null);
        return make(
                RunKind.DRY_RUN,
                null,
                RunState.FAILED,
                RunPhase.DONE,
                300,
                300L,
                false,
                failure,
                none());
    }

    private static RunCounts none() {
        return new RunCounts(0, 0, 0, 0, 0);
    }

    private RunView make(
            RunKind kind,
            UUID plan,
            RunState state,
            RunPhase phase,
            long done,
            Long total,
            boolean stalled,
            SourceFailure failure,
            RunCounts counts) {
        var start = Instant.now().minusSeconds(kind == RunKind.SYNC ? 95 : 210);
        boolean limit = state == RunState.CANCELLED_BY_DELETION_LIMIT;
        return new RunView(
                UUID.randomUUID(),
                kind,
                plan,
                Contoso.CONNECTION,
                domain.id(),
                domain.name(),
                "Contoso",
                RunTrigger.MANUAL,
                "admin",
                state,
                phase,
                done,
                total,
                counts,
                start,
                start.plusSeconds(1),
                state.isOver() ? start.plusSeconds(74) : null,
                false,
                stalled,
                state.isOver() ? 0 : 812.4,
                total == null || state.isOver() ? null : Duration.ofSeconds(108),
                failure,
                null,
                limit ? 42L : null,
                limit ? 240L : null,
                limit ? 10 : null,
                guards);
    }
}
