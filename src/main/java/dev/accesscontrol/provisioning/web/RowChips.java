package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.plan.Warning;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.web.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The filters above a table of rows of a plan, with how many rows each shows. */
final class RowChips {

    private RowChips() {}

    /**
     * All rows, each action that occurs, and where there are such rows the warned and the failed.
     *
     * @param failed how many rows failed in a sync
     */
    static List<Chip> of(PlanView plan, long failed, RowQuery query, String path) {
        var chips = new ArrayList<Chip>();
        for (var action : ActionCounts.ORDER) {
            var tag = new Tags().of(action);
            chips.add(
                    new Chip(
                            tag.sign(),
                            tag.label(),
                            ActionCounts.of(plan, action),
                            query.among(action, false, false).on(path),
                            query.action() == action));
        }
        chips.add(warned(plan, query, path));
        chips.add(blocked(plan, query, path));
        chips.add(excluded(plan, query, path));
        chips.add(failed(failed, query, path));
        chips.removeIf(chip -> Objects.equals(chip.count(), 0L) && !chip.current());
        chips.addFirst(all(plan, query, path));
        return query.text().isEmpty() ? chips : chips.stream().map(Chip::withoutCount).toList();
    }

    private static Chip all(PlanView plan, RowQuery query, String path) {
        return new Chip(
                "",
                "row.filter.all",
                ActionCounts.rows(plan),
                query.among(null, false, false).on(path),
                query.isAnyRow());
    }

    private static Chip warned(PlanView plan, RowQuery query, String path) {
        return new Chip(
                "▲",
                "row.filter.warned",
                plan.warnings(),
                query.among(null, true, false).on(path),
                query.onlyWarned());
    }

    private static Chip blocked(PlanView plan, RowQuery query, String path) {
        return new Chip(
                "▲",
                "row.filter.blocked",
                plan.blocked(),
                query.amongThoseWith(Warning.SIGN_IN_BLOCKED).on(path),
                query.warning() == Warning.SIGN_IN_BLOCKED);
    }

    private static Chip excluded(PlanView plan, RowQuery query, String path) {
        return new Chip(
                "!",
                "row.filter.excluded",
                plan.excluded(),
                query.amongExcluded().on(path),
                query.onlyExcluded());
    }

    private static Chip failed(long failed, RowQuery query, String path) {
        return new Chip(
                "!",
                "row.filter.failed",
                failed,
                query.among(null, false, true).on(path),
                query.onlyFailed());
    }
}
