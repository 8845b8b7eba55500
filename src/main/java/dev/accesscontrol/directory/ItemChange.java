package dev.accesscontrol.directory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One item of a user, as it is and as it is to be, in the words of files; empty for nothing. */
public record ItemChange(UserColumn item, String before, String after) {

    private static final List<UserColumn> PROFILE =
            List.of(
                    UserColumn.FAMILY_NAME,
                    UserColumn.GIVEN_NAME,
                    UserColumn.DISPLAY_NAME,
                    UserColumn.EMAIL,
                    UserColumn.UPN,
                    UserColumn.IMMUTABLE_ID);

    /** Whether it is an item that a sync writes. */
    public boolean isOfProfile() {
        return PROFILE.contains(item);
    }

    /** The items in which two profiles differ. */
    public static List<ItemChange> between(Profile before, Profile after) {
        var changes = new ArrayList<ItemChange>();
        for (var item : PROFILE) {
            var change = new ItemChange(item, text(before, item), text(after, item));
            if (!change.before.equals(change.after)) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** A profile with other items; what is no item of a profile is passed over. */
    public static Profile applied(List<ItemChange> changes, Profile profile) {
        return new Profile(
                after(changes, UserColumn.FAMILY_NAME, profile.familyName()),
                after(changes, UserColumn.GIVEN_NAME, profile.givenName()),
                after(changes, UserColumn.DISPLAY_NAME, profile.displayName()),
                after(changes, UserColumn.EMAIL, profile.email()),
                after(changes, UserColumn.UPN, text(profile, UserColumn.UPN)),
                after(changes, UserColumn.IMMUTABLE_ID, text(profile, UserColumn.IMMUTABLE_ID)));
    }

    private static String after(List<ItemChange> changes, UserColumn item, String otherwise) {
        var change = of(changes, item);
        return change == null ? otherwise : change.after;
    }

    /** Null when the item stays as it is. */
    public static @Nullable ItemChange of(List<ItemChange> changes, UserColumn item) {
        for (var change : changes) {
            if (change.item == item) {
                return change;
            }
        }
        return null;
    }

    /** An item of a profile, empty where there is none. */
    public static String text(Profile profile, UserColumn item) {
        var text =
                switch (item) {
                    case FAMILY_NAME -> profile.familyName();
                    case GIVEN_NAME -> profile.givenName();
                    case DISPLAY_NAME -> profile.displayName();
                    case EMAIL -> profile.email();
                    case UPN -> profile.upn();
                    case IMMUTABLE_ID -> profile.immutableId();
                    default -> throw new IllegalArgumentException(item + " is not of a profile");
                };
        return text == null ? "" : text;
    }
}
