package dev.accesscontrol.directory.registration;

import dev.accesscontrol.csv.CsvRow;
import dev.accesscontrol.directory.ItemChange;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.TypedText;
import dev.accesscontrol.directory.UserColumn;
import dev.accesscontrol.directory.UserEntry;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a row against the user whom it is about. A column that the file leaves out, and a choice
 * whose cell is empty, leave the item alone; an empty cell of text clears it.
 */
final class LineCheck {

    private static final Profile NOTHING = new Profile("", "", "", "", null, null);

    private final CsvRow row;
    private final @Nullable UserEntry present;
    private final List<LineProblem> problems = new ArrayList<>();
    private final List<ItemChange> changes = new ArrayList<>();

    private LineCheck(CsvRow row, @Nullable UserEntry present) {
        this.row = row;
        this.present = present;
    }

    /**
     * @param present null when nobody has the username
     */
    static CheckedLine of(CsvRow row, @Nullable UserEntry present, Purpose purpose) {
        return new LineCheck(row, present).check(purpose);
    }

    static String username(CsvRow row) {
        return row.cell(UserColumn.USERNAME.header()).strip();
    }

    private CheckedLine check(Purpose purpose) {
        var username = username(row);
        checkUsername(username, purpose);
        var before = present == null ? NOTHING : present.user().profile();
        var after = profile(before);
        UserRules.ofProfile(after, present == null ? null : before)
                .forEach(problem -> problems.add(LineProblem.of(problem)));
        changes.addAll(ItemChange.between(before, after));
        changes.forEach(change -> LostCharacters.of(change).ifPresent(problems::add));
        new ChoiceCheck(row, present, problems, changes).check();
        return checked(present == null ? username : present.user().username(), after);
    }

    private void checkUsername(String username, Purpose purpose) {
        var wrong = UserRules.ofUsername(username);
        wrong.forEach(problem -> problems.add(LineProblem.of(problem)));
        if (wrong.isEmpty() && present == null && !purpose.adds()) {
            problems.add(LineProblem.of(UserColumn.USERNAME, "unknown", username));
        } else if (present != null && !purpose.updates()) {
            problems.add(LineProblem.of(UserColumn.USERNAME, "exists", username));
        }
    }

    private Profile profile(Profile before) {
        return new Profile(
                text(before, UserColumn.FAMILY_NAME),
                text(before, UserColumn.GIVEN_NAME),
                text(before, UserColumn.DISPLAY_NAME),
                text(before, UserColumn.EMAIL),
                text(before, UserColumn.UPN),
                text(before, UserColumn.IMMUTABLE_ID));
    }

    private String text(Profile before, UserColumn column) {
        var text = ItemChange.text(before, column);
        return row.has(column.header())
                ? TypedText.or(TypedText.of(row.cell(column.header())), text)
                : text;
    }

    private CheckedLine checked(String username, Profile after) {
        return new CheckedLine(
                row.line(),
                action(),
                LineProblem.atMost(64, username),
                LineProblem.atMost(256, after.displayName()),
                present == null ? UserId.next() : present.user().id(),
                present == null ? null : present.version(),
                LineKeys.of(username, after, changes, problems),
                problems.isEmpty() ? changes : List.of(),
                problems,
                managedBy());
    }

    private LineAction action() {
        if (!problems.isEmpty()) {
            return LineAction.ERROR;
        }
        if (present == null) {
            return LineAction.ADD;
        }
        return changes.isEmpty() ? LineAction.UNCHANGED : LineAction.UPDATE;
    }

    /** No sync writes the items of an administrator. */
    private @Nullable String managedBy() {
        if (present == null || !problems.isEmpty() || present.user().role().isAdministrator()) {
            return null;
        }
        var link = present.user().link();
        return link != null && changes.stream().anyMatch(ItemChange::isOfProfile)
                ? link.source()
                : null;
    }
}
