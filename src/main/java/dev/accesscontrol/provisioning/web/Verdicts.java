package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.web.Notice.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges a plan for its reader, the gravest first. */
final class Verdicts {

    /** How the limit was judged is told elsewhere. */
    private static final Set<PlanState> OVER =
            EnumSet.of(PlanState.EXECUTED, PlanState.HELD, PlanState.DISMISSED);

    private Verdicts() {}

    static List<Verdict> of(PlanView plan) {
        var verdicts = new ArrayList<Verdict>();
        Stream.of(deletionLimit(plan), recent(plan), unexpected(plan), state(plan), conflicts(plan))
                .flatMap(Optional::stream)
                .forEach(verdicts::add);
        if (plan.state() == PlanState.READY && verdicts.isEmpty()) {
            verdicts.add(fine(plan));
        }
        excluded(plan).ifPresent(verdicts::add);
        return verdicts;
    }

    /** By Max Allowed Deletions as it is now; once executed, the log tells how it was judged. */
    private static Optional<Verdict> deletionLimit(PlanView plan) {
        if (!plan.limitExceeded() || OVER.contains(plan.state())) {
            return Optional.empty();
        }
        long allowed = new DeletionLimit(plan.limitPercent()).allowed(plan.domainUsers());
        return Optional.of(
                Verdict.of(
                                Kind.ERROR,
                                "plan.verdict.limit",
                                plan.deletes(),
                                plan.domainUsers(),
                                plan.limitPercent(),
                                allowed)
                        .leadingTo(Paths.connection(plan.connectionId(), "/domains")));
    }

    /** A manual run of the plan passes, a periodic one would not. */
    private static Optional<Verdict> recent(PlanView plan) {
        long deletions = plan.deletes() + plan.recentDeletions();
        long users = plan.domainUsers() + plan.recentDeletions();
        var limit = new DeletionLimit(plan.limitPercent());
        if (plan.state() != PlanState.READY
                || plan.limitExceeded()
                || plan.deletes() == 0
                || !limit.isExceeded(deletions, users)) {
            return Optional.empty();
        }
        return Optional.of(
                Verdict.of(
                        Kind.WARNING,
                        "plan.verdict.recent",
                        plan.recentDeletions(),
                        deletions,
                        users,
                        plan.limitPercent(),
                        limit.allowed(users)));
    }

    private static Optional<Verdict> unexpected(PlanView plan) {
        return plan.firstImport() && plan.updates() + plan.deletes() > 0
                ? Optional.of(
                        Verdict.of(
                                Kind.WARNING,
                                "plan.verdict.unexpected",
                                plan.updates(),
                                plan.deletes()))
                : Optional.empty();
    }

    private static Optional<Verdict> state(PlanView plan) {
        var dryRun = Paths.connection(plan.connectionId(), "/dry-run");
        return switch (plan.state()) {
            case READY -> Optional.empty();
            case EXECUTED -> {
                var executed = Verdict.of(Kind.INFORMATION, "plan.verdict.executed");
                yield Optional.of(
                        plan.syncRunId() == null
                                ? executed
                                : executed.leadingTo(Paths.run(plan.syncRunId())));
            }
            case EXPIRED ->
                    Optional.of(Verdict.of(Kind.WARNING, "plan.verdict.expired").leadingTo(dryRun));
            case SUPERSEDED ->
                    Optional.of(
                            Verdict.of(Kind.WARNING, "plan.verdict.superseded").leadingTo(dryRun));
            case HELD -> Optional.empty();
            case DISMISSED ->
                    Optional.of(
                            Verdict.of(Kind.INFORMATION, "plan.verdict.dismissed")
                                    .leadingTo(dryRun));
            case INCOMPLETE ->
                    Optional.of(
                            Verdict.of(Kind.WARNING, "plan.verdict.incomplete")
                                    .leadingTo(Paths.run(plan.dryRunId())));
        };
    }

    private static Optional<Verdict> conflicts(PlanView plan) {
        return plan.conflicts() == 0
                ? Optional.empty()
                : Optional.of(
                        Verdict.of(Kind.WARNING, "plan.verdict.conflicts", plan.conflicts())
                                .leadingTo(Paths.plan(plan.id()) + "?action=" + Action.CONFLICT));
    }

    private static Optional<Verdict> excluded(PlanView plan) {
        return plan.excluded() == 0
                ? Optional.empty()
                : Optional.of(
                        Verdict.of(Kind.INFORMATION, "plan.verdict.excluded", plan.excluded())
                                .leadingTo(RowQuery.ALL.amongExcluded().on(Paths.plan(plan.id()))));
    }

    private static Verdict fine(PlanView plan) {
        return ActionCounts.applicable(plan) == 0
                ? Verdict.of(Kind.INFORMATION, "plan.verdict.nothing")
                : Verdict.of(Kind.SUCCESS, "plan.verdict.fine");
    }
}
