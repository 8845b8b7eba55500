package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.plan.Warning;
import dev.accesscontrol.provisioning.run.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A filter above a table of rows, with how many rows it shows.
 *
 * @param label a message key
 * @param count of the whole plan; null while a search shows some of these rows only
 */
record RowChip(String sign, String label, @Nullable Long count, String path, boolean current) {

    /**
     * All rows, each action that occurs, and where there are such rows the warned and the failed.
     *
     * @param failed how many rows failed in a sync
     */
    static List<RowChip> of(PlanView plan, long failed, RowQuery query, String path) {
        var chips = new ArrayList<RowChip>();
        for (var action : ActionCounts.ORDER) {
            var tag = new Tags().of(action);
            chips.add(
                    new RowChip(
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
        return query.text().isEmpty() ? chips : chips.stream().map(RowChip::withoutCount).toList();
    }

    private RowChip withoutCount() {
        return new RowChip(sign, label, null, path, current);
    }

    private static RowChip all(PlanView plan, RowQuery query, String path) {
        return new RowChip(
                "",
                "row.filter.all",
                ActionCounts.rows(plan),
                query.among(null, false, false).on(path),
                query.isAnyRow());
    }

    private static RowChip warned(PlanView plan, RowQuery query, String path) {
        return new RowChip(
                "▲",
                "row.filter.warned",
                plan.warnings(),
                query.among(null, true, false).on(path),
                query.onlyWarned());
    }

    private static RowChip blocked(PlanView plan, RowQuery query, String path) {
        return new RowChip(
                "▲",
                "row.filter.blocked",
                plan.blocked(),
                query.amongThoseWith(Warning.SIGN_IN_BLOCKED).on(path),
                query.warning() == Warning.SIGN_IN_BLOCKED);
    }

    private static RowChip excluded(PlanView plan, RowQuery query, String path) {
        return new RowChip(
                "!",
                "row.filter.excluded",
                plan.excluded(),
                query.amongExcluded().on(path),
                query.onlyExcluded());
    }

    private static RowChip failed(long failed, RowQuery query, String path) {
        return new RowChip(
                "!",
                "row.filter.failed",
                failed,
                query.among(null, false, true).on(path),
                query.onlyFailed());
    }
}
