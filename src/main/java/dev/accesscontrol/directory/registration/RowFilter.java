package dev.accesscontrol.directory.registration;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of a file are shown.
 *
 * @param action null for all
 * @param warned only those whose changes a sync will overwrite
 * @param failed only those that were to be imported and were not
 * @param text a part of the username or the display name
 */
public record RowFilter(@Nullable LineAction action, boolean warned, boolean failed, String text) {

    public static final RowFilter ALL = new RowFilter(null, false, false, "");

    /** Whether it leaves lines out. */
    public boolean narrows() {
        return !equals(ALL);
    }
}
