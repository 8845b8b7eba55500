package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.ItemChange;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.UserColumn;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a user will have after a line, in the form in which they are compared; null where
 * there is none.
 *
 * @param wantsUpn whether it is another one than now
 * @param freesUpn whether the present one is given up
 */
record LineKeys(
        @Nullable String username,
        @Nullable String upn,
        @Nullable String immutableId,
        boolean wantsUpn,
        boolean wantsImmutableId,
        boolean freesUpn,
        boolean freesImmutableId) {

    static final LineKeys NONE = new LineKeys(null, null, null, false, false, false, false);

    static LineKeys of(
            String username, Profile after, List<ItemChange> changes, List<LineProblem> problems) {
        var upn = ItemChange.of(changes, UserColumn.UPN);
        var immutableId = ItemChange.of(changes, UserColumn.IMMUTABLE_ID);
        return new LineKeys(
                good(UserColumn.USERNAME, lower(username), problems),
                good(UserColumn.UPN, lower(after.upn()), problems),
                good(UserColumn.IMMUTABLE_ID, after.immutableId(), problems),
                upn != null && !upn.after().isEmpty(),
                immutableId != null && !immutableId.after().isEmpty(),
                upn != null && !Objects.equals(lower(upn.before()), lower(upn.after())),
                immutableId != null);
    }

    private static @Nullable String good(
            UserColumn column, @Nullable String key, List<LineProblem> problems) {
        boolean bad = problems.stream().anyMatch(it -> it.column().equals(column.header()));
        return bad && !isKnown(column, problems) ? null : key;
    }

    /** A username that nobody has, or somebody, is a username all the same. */
    private static boolean isKnown(UserColumn column, List<LineProblem> problems) {
        return column == UserColumn.USERNAME
                && problems.stream().noneMatch(it -> it.message().startsWith("user.problem"));
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
