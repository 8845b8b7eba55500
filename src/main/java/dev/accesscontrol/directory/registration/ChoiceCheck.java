package dev.accesscontrol.directory.registration;

import dev.accesscontrol.csv.CsvRow;
import dev.accesscontrol.directory.ItemChange;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.ShownStatus;
import dev.accesscontrol.directory.UserColumn;
import dev.accesscontrol.directory.UserEntry;
import dev.accesscontrol.directory.UserWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a row that are one of some words. No file makes, demotes, disables or enables an
 * administrator: that is done one by one, on the page of the user.
 */
final class ChoiceCheck {

    private final CsvRow row;
    private final @Nullable UserEntry present;
    private final List<LineProblem> problems;
    private final List<ItemChange> changes;

    /**
     * @param present null for a new user
     * @param problems to be added to
     * @param changes to be added to
     */
    ChoiceCheck(
            CsvRow row,
            @Nullable UserEntry present,
            List<LineProblem> problems,
            List<ItemChange> changes) {
        this.row = row;
        this.present = present;
        this.problems = problems;
        this.changes = changes;
    }

    void check() {
        checkStatus();
        checkPasswordExpiry();
        checkRole();
    }

    private void checkStatus() {
        var word = cell(UserColumn.STATUS);
        if (word.isEmpty()) {
            return;
        }
        var wanted = UserWords.status(word);
        if (wanted == null || wanted == ShownStatus.LOCKED_OUT && present == null) {
            problems.add(LineProblem.of(UserColumn.STATUS, "status", word));
        } else if (present == null) {
            add(UserColumn.STATUS, "", UserWords.of(wanted), wanted == ShownStatus.DISABLED);
        } else if (wanted != ShownStatus.LOCKED_OUT && wanted != present.status()) {
            checkStatus(present, wanted);
        }
    }

    /** A lock-out comes and passes by itself; Enabled ends it. */
    private void checkStatus(UserEntry user, ShownStatus wanted) {
        if (user.user().role().isAdministrator()) {
            problems.add(LineProblem.of(UserColumn.STATUS, "administrator"));
        } else {
            add(UserColumn.STATUS, UserWords.of(user.status()), UserWords.of(wanted), true);
        }
    }

    private void checkPasswordExpiry() {
        var word = cell(UserColumn.PASSWORD_EXPIRY);
        if (word.isEmpty()) {
            return;
        }
        var wanted = UserWords.terms(word);
        var terms = present == null ? null : present.passwordTerms();
        if (wanted == null) {
            problems.add(LineProblem.of(UserColumn.PASSWORD_EXPIRY, "expiry", word));
        } else if (terms == null) {
            problems.add(LineProblem.of(UserColumn.PASSWORD_EXPIRY, "no-password"));
        } else {
            var before = UserWords.of(terms);
            add(UserColumn.PASSWORD_EXPIRY, before, UserWords.of(wanted), wanted != terms);
        }
    }

    private void checkRole() {
        var word = cell(UserColumn.ROLE);
        var role = present == null ? Role.NONE : present.user().role();
        if (!word.isEmpty() && !word.equalsIgnoreCase(UserWords.of(role))) {
            problems.add(LineProblem.of(UserColumn.ROLE, "role", UserWords.of(role)));
        }
    }

    private void add(UserColumn column, String before, String after, boolean isChange) {
        if (isChange) {
            changes.add(new ItemChange(column, before, after));
        }
    }

    private String cell(UserColumn column) {
        return row.cell(column.header()).strip();
    }
}
