package dev.accesscontrol.directory;

import org.jspecify.annotations.Nullable;

/**
 * What the user list shows.
 *
 * @param text words that the username, a name or an address contains; empty for everybody
 * @param status null for any
 * @param role null for any
 * @param hasPassword null for both
 */
public record UserQuery(
        String text,
        @Nullable UserStatus status,
        @Nullable Role role,
        @Nullable Boolean hasPassword,
        Sort sort) {

    /** By what the list is ordered. */
    public enum Sort {
        USERNAME("username_key"),
        NAME("display_name, id");

        final String columns;

        Sort(String columns) {
            this.columns = columns;
        }
    }

    /** Whether everybody is shown. */
    public boolean isAll() {
        return text.isBlank() && status == null && role == null && hasPassword == null;
    }
}
