package dev.accesscontrol.directory;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Writes what was decided about the lines of a file, in the caller's transaction. */
@Component
class RegisterWriter {

    private final BulkStatements statements;
    private final Savepoints savepoints;
    private final StatusWriter statuses;
    private final PasswordTermsWriter terms;

    RegisterWriter(
            BulkStatements statements,
            Savepoints savepoints,
            StatusWriter statuses,
            PasswordTermsWriter terms) {
        this.statements = statements;
        this.savepoints = savepoints;
        this.statuses = statuses;
        this.terms = terms;
    }

    /** A sign-in and a new password write the password first, and the user then. */
    void lockTerms(List<ReviewedLine> lines) {
        terms.lockFirst(
                lines.stream()
                        .filter(line ->
                                ItemChange.of(line.changes(), UserColumn.PASSWORD_EXPIRY) != null)
                        .map(ReviewedLine::id)
                        .toList());
    }

    /**
     * @param refused is told whom the database did not take
     */
    void add(List<NewRow> rows, Consumer<List<Wish>> refused) {
        savepoints.write(
                rows.stream().map(List::of).toList(),
                statements::insert,
                group -> refused.accept(group.stream().map(NewRow::wish).toList()));
    }

    /**
     * @param holders who holds which key before
     * @param refused is told whom the database did not take
     */
    void change(List<Wish> wishes, Map<Claim, UserId> holders, Consumer<List<Wish>> refused) {
        savepoints.write(
                HandOvers.groups(wishes, holders),
                group -> statements.update(group, holders),
                refused);
    }

    void setStatus(Map<UserStatus, List<DirectoryUser>> users) {
        users.forEach(statuses::set);
    }

    void setTerms(Map<PasswordTerms, List<UserId>> users) {
        users.forEach((wanted, ids) -> {
            if (!ids.isEmpty()) {
                terms.set(ids, wanted);
            }
        });
    }
}
