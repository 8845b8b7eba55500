package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.run.SyncedDomains;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a wizard goes on that was left: told by what is stored, not by what was clicked. */
@Component
class SetupProgress {

    private final WizardTrail trail;
    private final Runs runs;
    private final SyncedDomains synced;

    SetupProgress(WizardTrail trail, Runs runs, SyncedDomains synced) {
        this.trail = trail;
        this.runs = runs;
        this.synced = synced;
    }

    /** The address of the step; empty when every domain has been synchronised. */
    Optional<String> next(ConnectionView connection) {
        if (connection.consent() != ConsentState.GRANTED) {
            return Optional.of(trail.path(connection, WizardTrail.CONNECT));
        }
        if (connection.domains().isEmpty()) {
            return Optional.of(trail.path(connection, WizardTrail.DOMAINS));
        }
        var open = connection.domains().stream().filter(this::isOpen).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(path(connection, open));
    }

    private String path(ConnectionView connection, List<DomainView> open) {
        if (open.stream().anyMatch(domain -> isActive(domain, RunKind.SYNC))) {
            return trail.path(connection, WizardTrail.RESULT);
        }
        if (open.stream().noneMatch(domain -> latest(domain, RunKind.DRY_RUN).isPresent())) {
            return trail.next(connection, WizardTrail.DOMAINS);
        }
        boolean reviewable =
                open.stream()
                        .allMatch(domain ->
                                latest(domain, RunKind.DRY_RUN)
                                        .filter(run -> run.state() == RunState.SUCCEEDED)
                                        .filter(run -> isNewerThanTheSync(domain, run))
                                        .isPresent());
        return trail.path(connection, reviewable ? WizardTrail.SYNC : WizardTrail.DRY_RUN);
    }

    /** A periodic sync that fails later does not lead back into the wizard. */
    private boolean isOpen(DomainView domain) {
        return latest(domain, RunKind.SYNC).filter(run -> hasSynchronised(run.state())).isEmpty()
                && !synced.contains(domain.id());
    }

    private static boolean hasSynchronised(RunState state) {
        return switch (state) {
            case SUCCEEDED, COMPLETED_WITH_FAILURES -> true;
            case QUEUED, RUNNING, CANCELLED_BY_DELETION_LIMIT, CANCELLED, FAILED -> false;
        };
    }

    /** Else its plan was executed, whatever became of that. */
    private boolean isNewerThanTheSync(DomainView domain, RunView dryRun) {
        return latest(domain, RunKind.SYNC)
                .filter(sync -> !sync.requestedAt().isBefore(dryRun.requestedAt()))
                .isEmpty();
    }

    private boolean isActive(DomainView domain, RunKind kind) {
        return latest(domain, kind).filter(run -> !run.state().isOver()).isPresent();
    }

    private Optional<RunView> latest(DomainView domain, RunKind kind) {
        return runs.latest(domain.id(), kind);
    }
}
