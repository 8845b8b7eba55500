package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Action;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a plan are shown.
 *
 * @param action null for all
 * @param text contained in username, names, e-mails or ImmutableID, ignoring case; empty for all
 * @param warned only rows with a warning
 * @param failed only rows that failed when they ran
 */
public record RowFilter(@Nullable Action action, String text, boolean warned, boolean failed) {

    public static final RowFilter ALL = new RowFilter(null, "", false, false);
}
