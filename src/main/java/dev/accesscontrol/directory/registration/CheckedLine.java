package dev.accesscontrol.directory.registration;

import dev.accesscontrol.csv.CsvProblem;
import dev.accesscontrol.directory.ItemChange;
import dev.accesscontrol.directory.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line asks for, and what is wrong with it.
 *
 * @param user that it is about, or the id that a new one will have
 * @param version of the user; null for a new one
 * @param keys that the user will have
 * @param managedBy the source whose sync will overwrite what changes
 */
record CheckedLine(
        long line,
        LineAction action,
        String username,
        String displayName,
        @Nullable UserId user,
        @Nullable Long version,
        LineKeys keys,
        List<ItemChange> changes,
        List<LineProblem> problems,
        @Nullable String managedBy) {

    /** A line that cannot be read. */
    static CheckedLine of(CsvProblem problem) {
        return new CheckedLine(
                problem.line(),
                LineAction.ERROR,
                "",
                "",
                null,
                null,
                LineKeys.NONE,
                List.of(),
                List.of(LineProblem.of(problem)),
                null);
    }

    boolean isGood() {
        return action == LineAction.ADD || action == LineAction.UPDATE;
    }
}
