package dev.accesscontrol.directory;

import org.jspecify.annotations.Nullable;

/**
 * Whom the user list shows.
 *
 * @param text words that the username, a name or an address contains; empty for everybody
 * @param status null for any
 * @param role null for any
 * @param hasPassword null for both
 * @param source the source that manages the users, as in {@link SourceLink}; empty for users of
 *     none, null for any
 */
public record UserQuery(
        String text,
        @Nullable ShownStatus status,
        @Nullable Role role,
        @Nullable Boolean hasPassword,
        SignInPeriod signIn,
        @Nullable String source) {

    public static final UserQuery ALL = of("");

    /** Everybody whom these words find. */
    public static UserQuery of(String text) {
        return new UserQuery(text, null, null, null, SignInPeriod.ANY, null);
    }

    /** Whether everybody is shown. */
    public boolean isAll() {
        return equals(of(text)) && text.isBlank();
    }
}
