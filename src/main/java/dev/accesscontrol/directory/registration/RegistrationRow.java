package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.ItemChange;
import dev.accesscontrol.directory.ReviewedLine;
import dev.accesscontrol.directory.UserId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of an uploaded file as it was reviewed.
 *
 * @param line in the file, from 1; 0: the file as a whole
 * @param user null when there is none
 * @param version of the user that was reviewed; null for a new one
 * @param managedBy the source whose sync will overwrite what changes; null when none will
 * @param outcome null when nothing is to be written for the line
 */
public record RegistrationRow(
        long position,
        long line,
        LineAction action,
        String username,
        String displayName,
        @Nullable UserId user,
        @Nullable Long version,
        List<ItemChange> changes,
        List<LineProblem> problems,
        @Nullable String managedBy,
        @Nullable LineOutcome outcome) {

    ReviewedLine reviewed() {
        return new ReviewedLine(Objects.requireNonNull(user), version, username, changes);
    }
}
