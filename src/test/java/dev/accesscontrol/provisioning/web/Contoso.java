package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.plan.Pairing;
import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.plan.Warning;
import dev.accesscontrol.provisioning.run.PlanRowView;
import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.RunCounts;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunPhase;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunTrigger;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A company that the pages can be shown with: three domains, two hundred people. */
final class Contoso {

    static final UUID CONNECTION = UUID.fromString("11111111-0000-4000-8000-000000000001");
    static final DomainView COM = domain(1, "contoso.com");
    static final DomainView JP = domain(2, "contoso.co.jp");
    static final DomainView FABRIKAM = domain(3, "fabrikam.example");

    private static final String[][] NAMES = {
        {"Sato", "Hanako", "佐藤", "花子"}, {"Suzuki", "Ichiro", "鈴木", "一郎"},
        {"Takahashi", "Yui", "高橋", "結衣"}, {"Tanaka", "Ken", "田中", "健"},
        {"Ito", "Aoi", "伊藤", "葵"}, {"Watanabe", "Ren", "渡辺", "蓮"},
        {"Miller", "Grace", "Miller", "Grace"}, {"Okafor", "Chidi", "Okafor", "Chidi"},
        {"Garcia", "Lucia", "García", "Lucía"}, {"Novak", "Jan", "Novák", "Jan"}
    };

    private Contoso() {}

    private static DomainView domain(int number, String name) {
        var id = UUID.fromString("22222222-0000-4000-8000-00000000000" + number);
        return new DomainView(id, CONNECTION, name, 10);
    }

    static ConnectionView connection() {
        return new ConnectionView(
                CONNECTION,
                "microsoft365",
                "0f8d8f5e-0000-4000-8000-000000000001",
                "Contoso",
                ConsentState.GRANTED,
                List.of(),
                null,
                UpnMode.ON,
                false,
                "admin@contoso.com",
                Instant.now().minus(Duration.ofHours(2)),
                List.of(COM, JP, FABRIKAM));
    }

    /** A first import, as it should be: additions, two conflicts, a guest, two warnings. */
    static List<PlanRowView> firstImport(UUID plan) {
        var rows = new ArrayList<PlanRowView>();
        for (int i = 0; i < 118; i++) {
            rows.add(add(plan, i, i == 7 || i == 31 ? Set.of(Warning.SIGN_IN_BLOCKED) : Set.of()));
        }
        rows.add(nasty(plan, 118));
        rows.add(add(plan, 119, EnumSet.of(Warning.NO_IMMUTABLE_ID, Warning.EMPTY_NAME)));
        rows.add(
                conflict(
                        plan,
                        120,
                        Reason.of(Reason.Code.USERNAME_TAKEN_BY_ADMINISTRATOR, "admin", "admin")));
        rows.add(
                conflict(
                        plan,
                        121,
                        Reason.of(
                                Reason.Code.USERNAME_WANTED_TWICE,
                                "k.tanaka",
                                "k.tanaka@contoso.co.jp")));
        rows.add(
                row(
                        plan,
                        122,
                        Action.SKIP,
                        null,
                        profile(122),
                        null,
                        Reason.of(Reason.Code.GUEST),
                        Set.of(),
                        null));
        return rows;
    }

    /** Later: people changed, left, came. */
    static List<PlanRowView> laterPlan(UUID plan, boolean executed) {
        var done = executed ? new PlanRowView.Outcome(null) : null;
        var changed =
                executed ? new PlanRowView.Outcome(Reason.of(Reason.Code.CHANGED_SINCE)) : null;
        var rows = new ArrayList<PlanRowView>();
        rows.add(
                row(
                        plan,
                        1,
                        Action.DELETE,
                        profile(1),
                        null,
                        Pairing.OBJECT_ID,
                        null,
                        Set.of(),
                        done));
        for (int i = 2; i < 14; i++) {
            rows.add(
                    row(
                            plan,
                            i,
                            Action.UPDATE,
                            profile(i),
                            renamed(i),
                            i % 3 == 0 ? Pairing.UPN : Pairing.OBJECT_ID,
                            null,
                            i == 4 ? Set.of(Warning.SIGN_IN_BLOCKED) : Set.of(),
                            i == 5 ? changed : done));
        }
        for (int i = 14; i < 20; i++) {
            rows.add(row(plan, i, Action.ADD, null, profile(i), null, null, Set.of(), done));
        }
        rows.add(
                row(
                        plan,
                        20,
                        Action.SKIP,
                        profile(20),
                        null,
                        null,
                        Reason.of(Reason.Code.STILL_AT_SOURCE),
                        Set.of(),
                        null));
        rows.add(
                conflict(
                        plan,
                        21,
                        Reason.of(Reason.Code.TWO_CANDIDATES, "y.takahashi", "yui.takahashi")));
        return rows;
    }

    static PlanView plan(
            UUID id, DomainView domain, PlanState state, List<PlanRowView> rows, boolean first) {
        long users = first ? 0 : 240;
        long deletes = count(rows, Action.DELETE);
        var madeAt = Instant.now().minus(Duration.ofMinutes(3));
        return new PlanView(
                id,
                id,
                CONNECTION,
                domain.id(),
                domain.name(),
                UpnMode.ON,
                state,
                madeAt,
                madeAt.plus(Duration.ofHours(24)),
                first,
                count(rows, Action.ADD),
                count(rows, Action.UPDATE),
                deletes,
                count(rows, Action.SKIP),
                count(rows, Action.CONFLICT),
                rows.stream().filter(row -> !row.warnings().isEmpty()).count(),
                first ? 0 : 221,
                first ? rows.size() : 245,
                users,
                domain.maxDeletionsPercent(),
                new DeletionLimit(domain.maxDeletionsPercent()).isExceeded(deletes, users),
                null);
    }

    /** The same plan in another light. */
    static PlanView with(PlanView plan, PlanState state, long deletes, UUID syncRun) {
        return new PlanView(
                plan.id(),
                plan.dryRunId(),
                plan.connectionId(),
                plan.domainId(),
                plan.domain(),
                plan.upnMode(),
                state,
                plan.madeAt(),
                plan.expiresAt(),
                plan.firstImport(),
                plan.adds(),
                plan.updates(),
                deletes,
                plan.skips(),
                plan.conflicts(),
                plan.warnings(),
                plan.unchanged(),
                plan.sourceUsers(),
                plan.domainUsers(),
                plan.limitPercent(),
                new DeletionLimit(plan.limitPercent()).isExceeded(deletes, plan.domainUsers()),
                syncRun);
    }

    static Runs run(DomainView domain) {
        return new Runs(domain);
    }

    private static long count(List<PlanRowView> rows, Action action) {
        return rows.stream().filter(row -> row.action() == action).count();
    }

    private static PlanRowView add(UUID plan, int i, Set<Warning> warnings) {
        return row(plan, i, Action.ADD, null, profile(i), null, null, warnings, null);
    }

    private static PlanRowView conflict(UUID plan, int i, Reason reason) {
        return row(plan, i, Action.CONFLICT, null, profile(i), null, reason, Set.of(), null);
    }

    private static PlanRowView nasty(UUID plan, int i) {
        var profile =
                new Profile(
                        "<script>alert(1)</script>",
                        "=cmd|'/c calc'!A1",
                        "\u202Egnp.exe 😀\nsecond line " + "x".repeat(200),
                        "",
                        "nasty@contoso.com",
                        null);
        return row(
                plan,
                i,
                Action.ADD,
                null,
                profile,
                null,
                null,
                Set.of(Warning.NO_IMMUTABLE_ID),
                null);
    }

    private static PlanRowView row(
            UUID plan,
            int i,
            Action action,
            Profile before,
            Profile after,
            Pairing pairing,
            Reason reason,
            Set<Warning> warnings,
            PlanRowView.Outcome outcome) {
        return new PlanRowView(
                plan,
                i,
                action,
                UUID.randomUUID(),
                "0b7c1f00-0000-4000-8000-%012d".formatted(i),
                (before == null ? after : before).upn(),
                before,
                after,
                pairing,
                reason,
                warnings,
                outcome);
    }

    private static Profile profile(int i) {
        var name = NAMES[i % NAMES.length];
        var local =
                (name[1].charAt(0) + "." + name[0]).toLowerCase(Locale.ROOT) + (i < 10 ? "" : i);
        var display =
                name[2].equals(name[0]) || name[2].contains("í") || name[2].contains("á")
                        ? name[3] + " " + name[2]
                        : name[2] + " " + name[3];
        return new Profile(
                name[2],
                name[3],
                display,
                local + "@contoso.com",
                local + "@contoso.com",
                "aW1tdXRhYmxl%04d==".formatted(i));
    }

    private static Profile renamed(int i) {
        var was = profile(i);
        return i % 2 == 0
                ? new Profile(
                        "Yamamoto",
                        was.givenName(),
                        "Yamamoto " + was.givenName(),
                        was.email(),
                        was.upn(),
                        was.immutableId())
                : new Profile(
                        was.familyName(),
                        was.givenName(),
                        was.displayName(),
                        "",
                        "new." + was.upn(),
                        was.immutableId());
    }

    /** Runs of a domain in all their states. */
    static final class Runs {

        private final DomainView domain;

        private Runs(DomainView domain) {
            this.domain = domain;
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
            var state =
                    counts.failed() == 0 ? RunState.SUCCEEDED : RunState.COMPLETED_WITH_FAILURES;
            return make(RunKind.SYNC, plan, state, RunPhase.DONE, 123, 123L, false, null, counts);
        }

        RunView failed(RunKind kind) {
            var failure =
                    new SourceFailure(
                            SourceFailure.Cause.THROTTLED,
                            "TooManyRequests",
                            "1e3ee1f2-9a31-4a0b-8f7f-6d3f9f0c1b55");
            return make(
                    kind,
                    null,
                    RunState.FAILED,
                    RunPhase.READING,
                    998,
                    4_000L,
                    false,
                    failure,
                    none());
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
                    CONNECTION,
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
                    limit ? 10 : null);
        }
    }
}
