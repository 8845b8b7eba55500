package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.AccessChecks;
import dev.accesscontrol.provisioning.connection.AccessProgress;
import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.Runs;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of connections to which somebody has to give access again. */
@Component
class AccessProblems {

    private final Runs runs;
    private final AccessChecks checks;

    AccessProblems(Runs runs, AccessChecks checks) {
        this.runs = runs;
        this.checks = checks;
    }

    /** What an access check found, else what the latest run found since. */
    @Nullable SourceFailure of(ConnectionView connection) {
        return connection.problem() != null
                ? connection.problem()
                : latestRun(connection)
                        .filter(run -> isNews(run, connection))
                        .map(RunView::failure)
                        .filter(failure -> deniesAccess(failure.cause()))
                        .orElse(null);
    }

    private Optional<RunView> latestRun(ConnectionView connection) {
        return connection.domains().stream()
                .flatMap(domain ->
                        Arrays.stream(RunKind.values())
                                .flatMap(kind -> runs.latest(domain.id(), kind).stream()))
                .max(Comparator.comparing(RunView::requestedAt));
    }

    /** Nobody has consented again, and no check was made, after it. */
    private boolean isNews(RunView run, ConnectionView connection) {
        var end = Objects.requireNonNullElse(run.finishedAt(), run.requestedAt());
        return Stream.concat(
                        Stream.of(connection.consentedAt()),
                        checks.progress(connection.id()).map(AccessProgress::lastAt).stream())
                .noneMatch(end::isBefore);
    }

    private static boolean deniesAccess(SourceFailure.Cause cause) {
        return switch (cause) {
            case CONSENT_LOST,
                    PERMISSION_MISSING,
                    APPLICATION_DISABLED,
                    BLOCKED_BY_POLICY,
                    TENANT_NOT_FOUND,
                    MISCONFIGURED ->
                    true;
            case UNREACHABLE, THROTTLED, INCOMPLETE, LISTING_SHRUNK, UNEXPECTED_ANSWER -> false;
        };
    }
}
