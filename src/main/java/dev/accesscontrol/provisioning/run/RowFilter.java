package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a plan are shown.
 *
 * @param action null for all
 * @param text contained in username, names, e-mails or ImmutableID, ignoring case; empty for all
 * @param warned only rows with a warning
 * @param failed only rows that failed when they ran
 * @param warning only rows with this warning; null for all
 * @param excluded only rows that an administrator has excluded; else, those with a warning are
 *     those that are applied
 */
public record RowFilter(
        @Nullable Action action,
        String text,
        boolean warned,
        boolean failed,
        @Nullable Warning warning,
        boolean excluded) {

    public static final RowFilter ALL = new RowFilter(null, "", false, false);

    public RowFilter(@Nullable Action action, String text, boolean warned, boolean failed) {
        this(action, text, warned, failed, null, false);
    }

    /** The excluded ones among these rows, which stand last in a plan. */
    public RowFilter ofExcluded() {
        return new RowFilter(action, text, warned, failed, warning, true);
    }
}
