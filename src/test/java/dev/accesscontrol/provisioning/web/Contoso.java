package dev.accesscontrol.provisioning.web;

import static dev.accesscontrol.provisioning.web.ContosoPeople.add;
import static dev.accesscontrol.provisioning.web.ContosoPeople.conflict;
import static dev.accesscontrol.provisioning.web.ContosoPeople.nasty;
import static dev.accesscontrol.provisioning.web.ContosoPeople.profile;
import static dev.accesscontrol.provisioning.web.ContosoPeople.renamed;
import static dev.accesscontrol.provisioning.web.ContosoPeople.row;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.plan.Pairing;
import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.plan.Warning;
import dev.accesscontrol.provisioning.run.PlanHold;
import dev.accesscontrol.provisioning.run.PlanRowView;
import dev.accesscontrol.provisioning.run.PlanScope;
import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.RunGuards;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A company that the pages can be shown with: three domains, two hundred people. */
final class Contoso {

    static final UUID CONNECTION = UUID.fromString("11111111-0000-4000-8000-000000000001");
    static final DomainView COM = domain(1, "contoso.com");
    static final DomainView JP = domain(2, "contoso.co.jp");
    static final DomainView FABRIKAM = domain(3, "fabrikam.example");

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
                rows.stream().filter(PlanRowView::excluded).count(),
                0,
                first ? 0 : 221,
                first ? rows.size() : 245,
                users,
                domain.maxDeletionsPercent(),
                new DeletionLimit(domain.maxDeletionsPercent()).isExceeded(deletes, users),
                null,
                PlanScope.EVERYBODY,
                7,
                0,
                0,
                PlanHold.NONE);
    }

    static ContosoRuns run(DomainView domain) {
        return run(domain, RunGuards.NONE);
    }

    static ContosoRuns run(DomainView domain, RunGuards guards) {
        return new ContosoRuns(domain, guards);
    }

    private static long count(List<PlanRowView> rows, Action action) {
        return rows.stream().filter(row -> row.action() == action).count();
    }
}
