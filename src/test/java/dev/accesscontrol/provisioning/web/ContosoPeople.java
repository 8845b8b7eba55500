package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.Pairing;
import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.plan.Warning;
import dev.accesscontrol.provisioning.run.PlanRowView;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The people of {@link Contoso} and their rows in a plan. */
final class ContosoPeople {

    private static final String[][] NAMES = {
        {"Sato", "Hanako", "佐藤", "花子"}, {"Suzuki", "Ichiro", "鈴木", "一郎"},
        {"Takahashi", "Yui", "高橋", "結衣"}, {"Tanaka", "Ken", "田中", "健"},
        {"Ito", "Aoi", "伊藤", "葵"}, {"Watanabe", "Ren", "渡辺", "蓮"},
        {"Miller", "Grace", "Miller", "Grace"}, {"Okafor", "Chidi", "Okafor", "Chidi"},
        {"Garcia", "Lucia", "García", "Lucía"}, {"Novak", "Jan", "Novák", "Jan"}
    };

    private ContosoPeople() {}

    static PlanRowView add(UUID plan, int i, Set<Warning> warnings) {
        return row(plan, i, Action.ADD, null, profile(i), null, null, warnings, null);
    }

    static PlanRowView conflict(UUID plan, int i, Reason reason) {
        return row(plan, i, Action.CONFLICT, null, profile(i), null, reason, Set.of(), null);
    }

    static PlanRowView nasty(UUID plan, int i) {
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

    static PlanRowView row(
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
                outcome,
                null);
    }

    static Profile profile(int i) {
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

    static Profile renamed(int i) {
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
}
